// One report and five hundred rewritings of it from fifty new sites, as text through the whole pipeline: one origin.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { seeded } from "../bench/reuse-set/generate.js";
import { originRange } from "../src/link/index.js";
import { createPipeline, type Understood } from "../src/pipeline.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const pipeline = createPipeline((path) => new Uint8Array(readFileSync(join(root, "data", path))));

async function read(outlet: string, day: string, number: number, text: string): Promise<Understood> {
  const bytes = new TextEncoder().encode(
    `---\ntitle: "Report ${number}"\noutlet: "${outlet}"\npublished: ${day}\n---\n\n${text}\n`,
  );
  const id = `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
  const uri = `https://site-${number % 50}.example/${number}.md`;
  return pipeline.understand(
    { id, uri, fetchedAt: "2030-03-09T00:00:00Z", mediaType: "text/markdown", headers: {} },
    bytes,
  );
}

const original =
  "Poland's Ministry of Defence said on Friday that Belarus was concentrating tanks, artillery and rocket launchers in Gomel region near the border with Ukraine. The ministry said that twelve trains with fuel had arrived there.";

/** Sentences with a choice at every place: the words change, what is said does not. */
const frames = [
  "{who} {said} that Belarus {gathers} {arms} in {where}. {more}",
  "Belarus {gathers} {arms} in {where}, {who} {said}. {more}",
  "According to {who}, Belarus {gathers} {arms} in {where}. {more}",
] as const;
const choices: Readonly<Record<string, readonly string[]>> = {
  who: [
    "Poland's Ministry of Defence",
    "the Polish defence ministry",
    "Poland's defence ministry",
    "the Ministry of Defence of Poland",
  ],
  said: ["said", "warned", "reported", "announced", "stated"],
  gathers: ["is massing", "was concentrating", "is gathering", "has been assembling", "is amassing"],
  arms: [
    "tanks, artillery and rocket launchers",
    "armour, guns and rocket launchers",
    "artillery, tanks and multiple rocket launchers",
    "rocket launchers, artillery and tanks",
  ],
  where: [
    "Gomel region",
    "the Gomel region near Ukraine",
    "Gomel region close to the Ukrainian frontier",
    "Gomel region by the border",
  ],
  more: [
    "The ministry added that twelve trains with fuel had come there.",
    "A dozen trains carrying fuel have reached the area, the ministry said.",
    "The ministry also said that twelve fuel trains had arrived.",
    "",
  ],
};

function rewrite(random: () => number): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const text = pick(frames).replace(/\{(\w+)\}/gu, (_, name: string) => pick(choices[name]!));
  return text.charAt(0).toUpperCase() + text.slice(1).trim();
}

test("the number of origins stays one, whatever the number of articles", async () => {
  const random = seeded(11);
  const items = [await read("Reuters", "2030-03-01", 1000, original)];
  const texts = new Set<string>();
  for (let i = 0; i < 500; i++) {
    const text = rewrite(random);
    texts.add(text);
    items.push(await read(`Site ${i % 50}`, `2030-03-0${1 + (i % 3)}`, i, text));
  }
  expect(texts.size, "rewritten, not copied").toBeGreaterThan(350);
  const linkage = pipeline.link(items);
  const about = items.flatMap(({ claims }) => claims.filter(({ from }) => from === "body").map(({ id }) => id));
  expect(originRange(about, linkage)).toEqual({ low: 1, high: 1 });
  expect(linkage.origins.map(({ source, documents }) => ({ source, documents }))).toEqual([
    { source: "Ministry of Defence of Poland", documents: 501 },
  ]);
}, 120_000);

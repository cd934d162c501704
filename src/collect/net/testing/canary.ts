// Run in a network of its own, where the metadata address of clouds and private addresses belong to this process: asks
// for them under many names and says on standard output what was refused and how many connections came.
import { createServer } from "node:http";
import { createFetcher } from "../fetcher.js";
import { type NetIo, nodeNet } from "../net-io.js";

const inside = ["127.0.0.1", "169.254.169.254", "10.0.0.7", "192.168.0.7", "172.16.0.7", "100.64.0.7"];
const spellings = (address: string): string[] => {
  const [a, b, c, d] = address.split(".").map(Number) as [number, number, number, number];
  const whole = ((a * 256 + b) * 256 + c) * 256 + d;
  const hex = (n: number) => n.toString(16).padStart(2, "0");
  const words = `${hex(a)}${hex(b)}:${hex(c)}${hex(d)}`;
  return [
    address,
    `${address}.`,
    `${whole}`,
    `0x${whole.toString(16)}`,
    [a, b, c, d].map((n) => `0${n.toString(8)}`).join("."),
    `${a}.${b}.${c * 256 + d}`,
    [...address].map((x) => (x === "." ? x : String.fromCodePoint(0xff10 + Number(x)))).join(""),
    `[::ffff:${address}]`,
    `[::${address}]`,
    `[64:ff9b::${words}]`,
    `[2002:${words}::1]`,
    `${address}.inside.example`,
  ];
};

let connections = 0;
const canary = createServer((_, response) => response.end("secret"));
canary.on("connection", () => {
  connections += 1;
});
await new Promise<void>((resolve) => canary.listen(80, "::", resolve));
const io: NetIo = { ...nodeNet, resolve: async (host) => [host.replace(".inside.example", "")], sleep: async () => {} };

const outcomes: Record<string, number> = {};
const guarded = createFetcher({ io, version: "0" });
for (const host of inside.flatMap(spellings)) {
  const outcome = await guarded.fetch({ url: `http://${host}/latest/meta-data/`, purpose: "feed" });
  const result = outcome.kind === "failed" ? outcome.problem.code : outcome.kind;
  outcomes[result] = (outcomes[result] ?? 0) + 1;
}
const refused = connections;
// That the canary sings at all: the same address, allowed by name.
const allowed = createFetcher({ io, version: "0", allow: ["169.254.169.254"] });
const sung = await allowed.fetch({ url: "http://169.254.169.254/", purpose: "feed" });
process.stdout.write(JSON.stringify({ outcomes, connections: refused, allowed: sung.kind }));
process.exit(0);

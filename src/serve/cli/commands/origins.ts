// `tocsin origins`: how many sources that really is, what retellings changed, and what people decided about it.
import { userInfo } from "node:os";
import { Command } from "commander";
import { documentOf } from "../../../link/index.js";
import { type Decision, type Descent, inForce, type Origin, type Ruling, TocsinError } from "../../../model/index.js";
import type { Store } from "../../../store/port.js";
import type { Dossier } from "../../api/dossier.js";
import { relink } from "../../ingest.js";
import { idMeant } from "../claim-id.js";
import { command, createInvocation, type Invocation, withOutputFlags, withStoreFlags } from "../common.js";
import { type SignedFlags, writeDown } from "../deciding.js";
import {
  bookOf,
  type OriginBook,
  printDecisions,
  printList,
  printTree,
  printUnknown,
  rowsOf,
  rulingInWords,
  treeOf,
} from "../origin-rows.js";
import { type AsOfFlags, askedDay, newestDay, withAsOf, withDossier } from "./assess.js";

type Flags = AsOfFlags & SignedFlags;
type LinkRuling = Extract<Ruling, { kind: "link" }>["ruling"];

const withFlags = (made: Command): Command => withOutputFlags(withStoreFlags(withAsOf(made)));

export function originsCommand(): Command {
  const made = new Command("origins")
    .description("how many sources that really is: origins, what retellings changed, and decisions about them")
    .helpOption("-h, --help", "show this help")
    .addHelpText(
      "after",
      "\nExamples:\n  tocsin origins list --as-of 2024-08-26\n  tocsin origins show 3f2a9c1b#4\n  tocsin origins merge 3f2a9c1b#4 77aa01b2#0 --note 'same press release'\n",
    );
  const list = command("list", "events and origins, with how many articles carry them", [
    "tocsin origins list --as-of 2024-08-26",
    "tocsin origins list --json",
  ]);
  made.addCommand(withFlags(list).action(listAll), { isDefault: true });
  const show = command("show", "an origin with its retellings: why each is one, and what it changed", [
    "tocsin origins show 3f2a9c1b#4",
  ]).argument("<id>", "id of an origin, or of any claim");
  made.addCommand(withFlags(show).action(showOne));
  made.addCommand(ruling("merge", "these claims are of one act of speech"));
  made.addCommand(ruling("split", "the first stays; the others leave its origin and are one act of speech together"));
  made.addCommand(ruling("distinct", "no two of these claims are of one act of speech"));
  made.addCommand(ruling("origin", "this claim is the origin of all it is linked with"));
  const undo = command("undo", "take a decision back; it stays on record", ["tocsin origins undo d5"]).argument(
    "<decision>",
    "id of the decision, as decisions shows it",
  );
  made.addCommand(withFlags(withSigner(undo)).action(takeBack));
  const decisions = command("decisions", "every decision about origins, with who made it and why", [
    "tocsin origins decisions",
  ]);
  made.addCommand(withFlags(decisions).action(listDecisions));
  return made;
}

function withSigner(made: Command): Command {
  return made
    .option("--by <name>", "who decides (default: your user name)", userInfo().username)
    .option("--note <text>", "why");
}

function ruling(kind: LinkRuling, summary: string): Command {
  const single = kind === "origin";
  const made = command(kind, summary, [`tocsin origins ${kind} 3f2a9c1b#4${single ? "" : " 77aa01b2#0"} --note why`]);
  made.argument(single ? "<claim>" : "<claims...>", "ids of claims, as list and show print them");
  return withFlags(withSigner(made)).action((typed: string | string[], flags: Flags) =>
    decide(kind, [typed].flat(), flags),
  );
}

async function withBook(
  flags: Flags,
  work: (book: OriginBook, invocation: Invocation, held: { dossier: Dossier; store: Store; asOf: string }) => unknown,
): Promise<void> {
  const invocation = createInvocation(flags);
  const asked = askedDay(flags);
  await withDossier(invocation, async (dossier, store) => {
    const asOf = asked ?? newestDay(dossier);
    const { linkage, entries } = dossier.at(asOf);
    await work(bookOf(linkage, entries), invocation, { dossier, store, asOf });
  });
}

const listAll = (flags: Flags): Promise<void> =>
  withBook(flags, (book, { config, output }) => {
    if (config.json) for (const row of rowsOf(book)) output.line(JSON.stringify(row));
    else printList(output, book);
  });

/** The claim that is meant, by its own id or by that of its origin or event. */
function claimMeant(typed: string, { claims }: OriginBook): string {
  return idMeant(typed.replace(/^(?:origin|event)-/, ""), claims.keys(), "claim");
}

function originOf(
  claim: string,
  { descents, origins }: OriginBook,
): { origin: Origin | null; descent: Descent | null } {
  const descent = descents.get(claim) ?? null;
  const origin = descent && descent.standing !== "unknown" ? (origins.get(descent.origin ?? "") ?? null) : null;
  return { origin, descent };
}

const showOne = (typed: string, flags: Flags): Promise<void> =>
  withBook(flags, (book, { config, output }) => {
    const claim = claimMeant(typed, book);
    const { origin, descent } = originOf(claim, book);
    if (config.json) output.line(JSON.stringify(origin ? treeOf(origin, book) : { kind: "unknown", ...descent }));
    else if (origin) printTree(output, origin, book);
    else if (descent) printUnknown(output, descent, book);
    else throw new TocsinError("not-found", typed, "it was not linked", "Link the case again with tocsin add.");
  });

const decide = (kind: LinkRuling, typed: readonly string[], flags: Flags): Promise<void> =>
  withBook(flags, async (book, invocation, held) => {
    const claims = [...new Set(typed.map((one) => claimMeant(one, book)))];
    const decision = await write(invocation, held, { kind: "link", ruling: kind, claims }, flags);
    if (invocation.config.json) return;
    const { linkage, entries } = (await held.dossier.decided([...held.dossier.decisions, decision])).at(held.asOf);
    const after = bookOf(linkage, entries);
    const origins = new Set(claims.map((claim) => originOf(claim, after).origin));
    for (const origin of origins) {
      if (origin) invocation.output.line(`  ${origin.source}, ${origin.date ?? "undated"}: ${documents(origin)}`);
    }
    invocation.output.note(`Take it back with: tocsin origins undo ${decision.id}`);
  });

function documents({ claims }: Origin): string {
  const n = new Set(claims.map(documentOf)).size;
  return `1 origin, ${n} ${n === 1 ? "article" : "articles"}`;
}

const takeBack = (typed: string, flags: Flags): Promise<void> =>
  withBook(flags, async (_book, invocation, held) => {
    const id = typed.toLowerCase();
    const about = held.dossier.decisions.find((decision) => decision.id === id);
    if (about && about.ruling.kind !== "link") {
      throw new TocsinError("usage", id, "it is no decision about origins", "tocsin origins decisions lists those.");
    }
    await write(invocation, held, { kind: "withdrawal", decision: id }, flags);
  });

/** Writes the decision down and links the case anew with it. */
async function write(
  { config, output, pipeline }: Invocation,
  held: { dossier: Dossier; store: Store; asOf: string },
  ruling: Ruling,
  flags: Flags,
): Promise<Decision> {
  const decision = await writeDown(held, ruling, flags);
  await relink(held.store, pipeline, held.dossier.case, true);
  if (config.json) output.line(JSON.stringify({ kind: "decision", decision }));
  else output.line(`${decision.id}: ${rulingInWords(decision)} (${decision.by}, as of ${decision.asOf}).`);
  return decision;
}

const listDecisions = (flags: Flags): Promise<void> =>
  withBook(flags, (_book, { config, output }, { dossier }) => {
    const about = new Set(dossier.decisions.flatMap(({ id, ruling }) => (ruling.kind === "link" ? [id] : [])));
    const decisions = dossier.decisions.filter(
      ({ id, ruling }) => about.has(id) || (ruling.kind === "withdrawal" && about.has(ruling.decision)),
    );
    const standing = new Set(inForce(dossier.decisions, "9999-12-31").map(({ id }) => id));
    if (config.json) {
      for (const decision of decisions) {
        output.line(JSON.stringify({ kind: "decision", inForce: standing.has(decision.id), decision }));
      }
    } else printDecisions(output, decisions, standing);
  });

// `tocsin level`: how alert the desk is, as a person set it.
import { type Command, Option } from "commander";
import { levelAt, levelsUntil } from "../../../assess/index.js";
import { LEVELS, type Level } from "../../../model/index.js";
import { command, createInvocation, withOutputFlags, withStoreFlags } from "../common.js";
import { type SignedFlags, withSignature, writeDown } from "../deciding.js";
import { type AsOfFlags, askedDay, newestDay, withAsOf, withDossier } from "./assess.js";

export function levelCommand(): Command {
  const made = command("level", "show or set how alert the desk is", [
    "tocsin level --as-of 2024-08-26",
    'tocsin level set concerned --by AK --note "Special forces at the border"',
  ]);
  const show = command("show", "show the level in force and those before it", ["tocsin level show --json"]);
  made.addCommand(
    withOutputFlags(withStoreFlags(withAsOf(show))).action((flags: AsOfFlags) => showLevel(flags)),
    {
      isDefault: true,
    },
  );
  const set = command("set", `set the level: ${LEVELS.join(", ")}`, [
    'tocsin level set watchful --as-of 2024-08-18 --by AK --note "A third of the army at the border"',
  ]).argument("<level>", LEVELS.join(", "), levelNamed);
  made.addCommand(
    withOutputFlags(withStoreFlags(withAsOf(withSignature(set)))).action(
      (level: Level, flags: AsOfFlags & SignedFlags) => setLevel(level, flags),
    ),
  );
  return made;
}

function levelNamed(typed: string): Level {
  // Commander names the choices when it is none of them.
  return new Option("--level <level>").choices(LEVELS).parseArg!(typed, undefined) as unknown as Level;
}

async function showLevel(flags: AsOfFlags): Promise<void> {
  const invocation = createInvocation(flags);
  const { config, output } = invocation;
  const asked = askedDay(flags);
  await withDossier(invocation, (dossier) => {
    const asOf = asked ?? newestDay(dossier);
    const level = levelAt(dossier.decisions, asOf);
    const levels = levelsUntil(dossier.decisions, asOf);
    if (config.json) {
      output.line(JSON.stringify({ kind: "level", case: dossier.case.id, asOf, level, levels }));
      return;
    }
    if (!level) output.line(`Nobody has set a level by ${asOf}; until then it is ${LEVELS[0]}.`);
    for (const each of levels) {
      const text = `${each.day}  ${each.level.padEnd(9)}  ${each.by}${each.note ? `: ${each.note}` : ""}`;
      output.line(each.decision === level?.decision ? output.style("bold", text) : text);
    }
  });
}

async function setLevel(level: Level, flags: AsOfFlags & SignedFlags): Promise<void> {
  const invocation = createInvocation(flags);
  const { config, output } = invocation;
  const asked = askedDay(flags);
  await withDossier(invocation, async (dossier, store) => {
    const asOf = asked ?? newestDay(dossier);
    const decision = await writeDown({ store, dossier, asOf }, { kind: "level", level }, flags);
    if (config.json) output.line(JSON.stringify({ kind: "decision", decision }));
    else output.line(`The level is ${level} from ${asOf} on (${decision.id}).`);
  });
}

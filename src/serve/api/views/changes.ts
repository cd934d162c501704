// What is different between two days, in words: new origins, indicators that fired or fell due, estimates that moved.
import { levelAt } from "../../../assess/index.js";
import { retellingsBy } from "../../../link/index.js";
import type { Change, Origin } from "../../../model/index.js";
import type { Standing } from "../standing.js";
import { deadlinesIn } from "./deadlines.js";

/** A move of the estimate smaller than this is not worth a line. */
const worthSaying = 0.05;

const percent = (p: number) => `${Math.round(p * 100)}%`;

/** Rows that became known since. */
function* newRows(before: Standing | null, now: Standing): Generator<number> {
  for (let row = before?.count ?? 0; row < now.count; row++) yield row;
}

/** Origins with a claim that became known since. */
function touchedOrigins(before: Standing | null, now: Standing): Origin[] {
  const touched = new Set<number>();
  for (const row of newRows(before, now)) touched.add(now.originOf[row]!);
  return [...touched].flatMap((number) => now.origin(number) ?? []);
}

function newOrigins(before: Standing | null, now: Standing): Change[] {
  const known = before?.count ?? 0;
  return touchedOrigins(before, now)
    .filter((origin) => origin.claims.every((claim) => now.rowOf(claim) >= known))
    .map((origin): Change => {
      const retellings = origin.documents - 1;
      const echoes = retellings > 0 ? `, ${retellings} ${retellings === 1 ? "retelling" : "retellings"}` : "";
      return { kind: "origin", mark: "+", text: `${origin.source}: 1 origin${echoes}`, claims: origin.claims };
    });
}

function movedIndicators(before: Standing | null, now: Standing): Change[] {
  const then = new Map(before?.assessment.indicators.map((reading) => [reading.indicator, reading.state]) ?? []);
  return now.assessment.indicators.flatMap((reading): Change[] => {
    if (reading.state === then.get(reading.indicator)) return [];
    if (reading.state === "fired") {
      const { low, high } = reading.origins;
      const origins = low === high ? `${low} ${low === 1 ? "origin" : "origins"}` : `${low} to ${high} origins`;
      return [{ kind: "indicator", mark: "+", text: `${reading.name}: fired (${origins})`, claims: reading.claims }];
    }
    if (reading.state === "overdue" && before) {
      return [{ kind: "indicator", mark: "!", text: `${reading.name}: overdue`, claims: [] }];
    }
    return [];
  });
}

function movedEstimates(before: Standing | null, now: Standing): Change[] {
  const then = new Map(before?.assessment.hypotheses.map((h) => [h.id, h.probability]) ?? []);
  return now.assessment.hypotheses.flatMap(({ id, name, probability }): Change[] => {
    const old = then.get(id);
    if (old === undefined || Math.abs(probability - old) < worthSaying) return [];
    const text = `${name}: ${percent(old)} to ${percent(probability)}`;
    return [{ kind: "estimate", mark: "~", text, claims: [] }];
  });
}

/** What the documents that are new changed of what they retell, one line a document and origin. */
function newDrift(before: Standing | null, now: Standing): Change[] {
  const known = before?.entries.length ?? 0;
  const isNew = (document: string) => now.shelf.numberOf(document) >= known;
  return touchedOrigins(before, now).flatMap((origin) =>
    retellingsBy(origin, now.descent)
      .filter(({ document, drift }) => isNew(document) && drift.fields.some((field) => field.change !== "kept"))
      .map(({ document, claims, drift }): Change => {
        const outlet = now.entryOf(document)?.document.outlet ?? "An unnamed outlet";
        return { kind: "drift", mark: "-", text: `${outlet} on ${origin.source}: ${drift.summary}`, claims };
      }),
  );
}

function newDeadlines(before: Standing | null, now: Standing): Change[] {
  return deadlinesIn(now, newRows(before, now), "").map(({ date, claim }): Change => {
    const stated = now.claim(claim)?.deadline?.text ?? date;
    const days = Math.round((Date.parse(date) - Date.parse(now.asOf)) / 86_400_000);
    const when = days < 0 ? `passed on ${date}` : `due in ${days} ${days === 1 ? "day" : "days"}`;
    return { kind: "deadline", mark: "!", text: `“${stated}” ${when}`, claims: [claim] };
  });
}

function movedLevel(before: Standing | null, now: Standing): Change[] {
  const old = before && levelAt(before.decisions, before.asOf);
  const level = levelAt(now.decisions, now.asOf);
  if (!level || level.decision === old?.decision) return [];
  return [{ kind: "level", mark: "~", text: `Level: ${level.level}, by ${level.by}`, claims: [] }];
}

/** A page of lines is read; more is told as a number. */
const mostOfAKind = 12;

function shortened(changes: Change[]): Change[] {
  const [first] = changes;
  if (!first || changes.length <= mostOfAKind) return changes;
  const rest = changes.slice(mostOfAKind);
  const text = `and ${rest.length} more`;
  return [
    ...changes.slice(0, mostOfAKind),
    { ...first, text, claims: rest.flatMap(({ claims }) => claims).slice(0, 200) },
  ];
}

/** @param before null on the first day: everything is new then, and only origins and firings are told */
export function changesBetween(before: Standing | null, now: Standing): Change[] {
  return [
    movedLevel(before, now),
    movedEstimates(before, now),
    movedIndicators(before, now),
    newOrigins(before, now),
    newDrift(before, now),
    newDeadlines(before, now),
  ].flatMap(shortened);
}

// Signs the log as it is: only with its own key, and only what extends everything signed before.
import type { Kysely } from "kysely";
import { TocsinError } from "../../model/index.js";
import type { Tables } from "../tables.js";
import { readHead } from "./append.js";
import type { Keys } from "./keys.js";
import type { Checkpoint } from "./log.js";
import { type Frontier, root } from "./merkle.js";
import { openCheckpoint, type Signer, signTreeHead, type TreeHead, verifierKey } from "./note.js";
import { consistencyRanges, verifyConsistency } from "./proof.js";
import { readCheckpoints, readKeys, readOrigin, readRanges } from "./read-log.js";

type Db = Kysely<Tables>;

const newKeyFix = "Put the log's key there, or begin with another: tocsin verify --checkpoint --new-key.";

/** The key to sign with, entered as the log's when it may. */
async function signerFor(
  db: Db,
  keys: Keys,
  origin: string,
  newKey: boolean,
): Promise<{ signer: Signer; all: string[] }> {
  const all = await readKeys(db);
  const present = keys.present();
  if (!present && all.length > 0 && !newKey) {
    throw new TocsinError("not-found", keys.place, "the key that signs this store's log is not there", newKeyFix);
  }
  const signer = present ?? keys.signer();
  const key = verifierKey(origin, signer.publicKey);
  if (all.at(-1) === key) return { signer, all };
  if (all.length > 0 && !newKey) {
    throw new TocsinError("usage", keys.place, "the key there is not the one that signs this store's log", newKeyFix);
  }
  await db.insertInto("log_keys").values({ n: all.length, key }).execute();
  return { signer, all: [...all, key] };
}

/** Refuses to sign what does not extend an earlier checkpoint: a key that signs both sides of a fork proves nothing. */
async function mustExtend(db: Db, old: TreeHead, now: Frontier): Promise<void> {
  const subject = `log ${old.origin}`;
  const fix = "Run tocsin verify to see what is wrong.";
  if (old.size > now.size) {
    throw new TocsinError("malformed", subject, `it has ${now.size} entries, ${old.size} were signed`, fix);
  }
  const proof = await readRanges(db, consistencyRanges(old.size, now.size));
  if (!verifyConsistency(old.size, now.size, old.root, root(now), proof)) {
    throw new TocsinError("malformed", subject, `its first ${old.size} entries are not those that were signed`, fix);
  }
}

/** See `EvidenceLog.checkpoint`. */
export async function signCheckpoint(db: Db, keys: Keys, at: Date, newKey: boolean): Promise<Checkpoint | null> {
  const [newest] = await readCheckpoints(db, true);
  const { size } = await readHead(db);
  if (size === 0) return null;
  if (newest?.size === size && !newKey) return newest;
  const signed = await db.transaction().execute(async (trx) => {
    const head = await readHead(trx, true);
    const origin = await readOrigin(trx);
    if (!origin) throw new TocsinError("malformed", "log", "its first entry is gone", "Run tocsin verify.");
    const { signer, all } = await signerFor(trx, keys, origin, newKey);
    const [last] = await readCheckpoints(trx, true);
    for (const note of [last?.note, keys.newest(origin)]) {
      if (!note) continue;
      const opened = openCheckpoint(note, all);
      // Signed by a key that was replaced and is gone from the store: `verify` reports it.
      if ("head" in opened) await mustExtend(trx, opened.head, head);
    }
    if (last?.size === head.size) return { checkpoint: last, origin: null, all };
    const note = signTreeHead({ origin, size: head.size, root: root(head) }, signer);
    const row = { size: `${head.size}`, at: at.toISOString(), note };
    await trx.insertInto("checkpoints").values(row).execute();
    return { checkpoint: { size: head.size, at: at.toISOString(), note }, origin, all };
  });
  if (signed.origin) {
    // What is trusted here already stays: a key that only the store names does not become trusted by signing.
    const trusted = keys.trusted(signed.origin);
    const key = signed.all.slice(-1);
    const next = trusted.length === 0 ? signed.all : [...new Set([...trusted, ...key])];
    if (next.length > trusted.length) keys.trust(signed.origin, next);
    keys.remember(signed.origin, signed.checkpoint.note);
  }
  return signed.checkpoint;
}

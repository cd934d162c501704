// Checks an evidence package by itself: no store, no network, nothing but the files and the key one was given.
import { createHash } from "node:crypto";
import type { z } from "zod";
import { Capture, TocsinError } from "../../../model/index.js";
import { hashOfLeaf, type LogEntry, parseLeaf } from "../../../store/evidence/entry.js";
import { openCheckpoint, type TreeHead } from "../../../store/evidence/note.js";
import { verifyInclusion } from "../../../store/evidence/proof.js";
import { bytesName, Proof, Reading, readPart, sameCapture } from "./package.js";

export interface PackageVerdict {
  /** Null when the package does not even state one. */
  readonly entry: LogEntry | null;
  readonly size: number | null;
  /** The key that signed; whose it is the package cannot say. */
  readonly key: string | null;
  /** What does not hold, in words; nothing when everything does. */
  readonly faults: string[];
}

/** A JSON file of the package as what it should be, or null with the reason noted. */
function read<T>(folder: string, name: string, shape: z.ZodType<T>, faults: string[]): T | null {
  try {
    const bytes = readPart(folder, name);
    if (!bytes) faults.push(`${name}: it is missing`);
    else {
      const parsed = shape.safeParse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
      if (parsed.success) return parsed.data;
      const [issue] = parsed.error.issues;
      faults.push(`${name}: ${issue?.path.join(".") ?? ""} ${issue?.message ?? "it is malformed"}`);
    }
  } catch (error) {
    faults.push(`${name}: ${error instanceof TocsinError ? error.reason : "it is no JSON in UTF-8"}`);
  }
  return null;
}

function checkBytes(folder: string, { digest }: LogEntry, faults: string[]): void {
  const name = bytesName(digest);
  try {
    const bytes = readPart(folder, name);
    const found = bytes && `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
    if (!found) faults.push(`${name}: the bytes are missing`);
    else if (found !== digest) faults.push(`${name}: the bytes have the digest ${found}`);
  } catch (error) {
    faults.push(`${name}: ${error instanceof TocsinError ? error.reason : "it cannot be read"}`);
  }
}

/** The tree head that was signed, when the proof leads to it. */
function checkProof(proof: Proof, keys: readonly string[], faults: string[]): { head: TreeHead; key: string } | null {
  const opened = openCheckpoint(proof.checkpoint, keys);
  if ("reason" in opened) {
    faults.push(`proof.json: checkpoint: ${opened.reason}`);
    return null;
  }
  const path = proof.path.map((hash) => new Uint8Array(Buffer.from(hash, "base64")));
  if (opened.head.size !== proof.size) faults.push("proof.json: the checkpoint is of another size than the proof");
  if (!verifyInclusion(hashOfLeaf(proof.leaf), proof.index, proof.size, path, opened.head.root)) {
    faults.push("proof.json: the entry is not in the log that was signed");
  }
  return opened;
}

/**
 * @param folder the package
 * @param keys the keys that one was given by another way, as `name+id+base64`; none: the key in the package is taken
 * @throws TocsinError `not-found` when there is no package
 */
export function checkPackage(folder: string, keys: readonly string[] = []): PackageVerdict {
  const faults: string[] = [];
  if (!readPart(folder, "proof.json")) {
    throw new TocsinError(
      "not-found",
      folder,
      "there is no evidence package",
      "Name the folder that holds proof.json.",
    );
  }
  const proof = read(folder, "proof.json", Proof, faults);
  if (!proof) return { entry: null, size: null, key: null, faults };
  let signed: ReturnType<typeof checkProof> = null;
  try {
    signed = checkProof(proof, keys.length > 0 ? keys : [proof.key], faults);
  } catch (error) {
    faults.push(`proof.json: ${error instanceof TocsinError ? error.reason : String(error)}`);
  }
  if (signed && signed.key !== proof.key) faults.push("proof.json: it names another key than the one that signed");
  const entry = parseLeaf(proof.leaf);
  if (!entry) faults.push("proof.json: leaf: it is no entry in the form in which it was written");
  else {
    if (entry.index !== proof.index) faults.push("proof.json: leaf: it was written as another entry");
    checkBytes(folder, entry, faults);
    const { digest: id, uri, fetchedAt, mediaType, headers } = entry;
    const capture = read(folder, "capture.json", Capture.strict(), faults);
    if (capture && !sameCapture(capture, { id, uri, fetchedAt, mediaType, headers })) {
      faults.push("capture.json: it states something else than the log");
    }
    // What was read is not in the log, but it must at least be about these bytes.
    if (readPart(folder, "document.json")) {
      const reading = read(folder, "document.json", Reading, faults);
      if (reading && reading.document.id !== id) faults.push("document.json: it is about other bytes");
    }
  }
  return { entry, size: signed?.head.size ?? null, key: signed?.key ?? null, faults };
}

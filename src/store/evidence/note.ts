// Signed notes and log checkpoints, as c2sp.org/signed-note and c2sp.org/tlog-checkpoint define them, with Ed25519.
import { createHash, createPublicKey, verify } from "node:crypto";
import { TocsinError } from "../../model/index.js";

/** What can sign: the private key stays inside. */
export interface Signer {
  /** The 32 bytes of an Ed25519 public key. */
  readonly publicKey: Uint8Array;
  sign(message: Uint8Array): Uint8Array;
}

/** The root of a log at a size, before anybody signed it. */
export interface TreeHead {
  /** Name of the log; also the name of its key. */
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
}

const ed25519 = 0x01;
const utf8 = new TextEncoder();

function keyId(name: string, publicKey: Uint8Array): Buffer {
  return createHash("sha256")
    .update(`${name}\n`)
    .update(Uint8Array.of(ed25519))
    .update(publicKey)
    .digest()
    .subarray(0, 4);
}

/** A public key as one word, `name+id+base64`, the form that all tools for signed notes take. */
export function verifierKey(name: string, publicKey: Uint8Array): string {
  const material = Buffer.from([ed25519, ...publicKey]).toString("base64");
  return `${name}+${keyId(name, publicKey).toString("hex")}+${material}`;
}

/** Base64 with exactly the letters that stand for its bytes: anything else could be altered unseen. */
function decode(text: string): Buffer | null {
  const bytes = Buffer.from(text, "base64");
  return bytes.toString("base64") === text ? bytes : null;
}

interface VerifierKey {
  readonly name: string;
  readonly id: Buffer;
  readonly publicKey: Buffer;
}

/** @throws TocsinError `malformed` when the word is no Ed25519 verifier key or its id is not that of the key */
export function parseVerifierKey(word: string): VerifierKey {
  const [, name, id, material] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(word) ?? [];
  const bytes = material ? decode(material) : null;
  if (name && id && bytes?.length === 33 && bytes[0] === ed25519) {
    const publicKey = bytes.subarray(1);
    if (keyId(name, publicKey).toString("hex") === id) return { name, id: Buffer.from(id, "hex"), publicKey };
  }
  throw new TocsinError("malformed", word, "it is no Ed25519 verifier key", "It looks like name+0123abcd+AbC=.");
}

export function isVerifierKey(word: string): boolean {
  try {
    parseVerifierKey(word);
    return true;
  } catch {
    return false;
  }
}

/** Signs a tree head in the name of its log. */
export function signTreeHead({ origin, size, root }: TreeHead, signer: Signer): string {
  const text = `${origin}\n${size}\n${Buffer.from(root).toString("base64")}\n`;
  const signature = Buffer.concat([keyId(origin, signer.publicKey), signer.sign(utf8.encode(text))]);
  return `${text}\n— ${origin} ${signature.toString("base64")}\n`;
}

/** Cuts a note into its text and its signature lines; null when it has not the form of one. */
function cut(note: string): { text: string; lines: string[] } | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a signed note may hold none but line feeds
  if (/[\u0000-\u0009\u000b-\u001f]/.test(note)) return null;
  const end = note.lastIndexOf("\n\n");
  if (end < 0 || !note.endsWith("\n")) return null;
  return { text: note.slice(0, end + 1), lines: note.slice(end + 2, -1).split("\n") };
}

/**
 * Whether one of the keys signed the note. Signatures of other keys are passed over, as witnesses add theirs; one that
 * names a known key and is not its signature condemns the note.
 * @returns the signed text and the key, or in words why not
 */
export function openNote(note: string, keys: readonly string[]): { text: string; key: string } | { reason: string } {
  const parts = cut(note);
  if (!parts) return { reason: "it is no signed note" };
  let signedBy: string | null = null;
  for (const line of parts.lines) {
    const [, name, word] = /^— ([^\s+]+) (\S+)$/.exec(line) ?? [];
    const bytes = word ? decode(word) : null;
    if (!name || !bytes || bytes.length < 5) return { reason: "a signature line is malformed" };
    const key = keys.find((one) => {
      const known = parseVerifierKey(one);
      return known.name === name && known.id.equals(bytes.subarray(0, 4));
    });
    if (!key) continue;
    const x = parseVerifierKey(key).publicKey.toString("base64url");
    const publicKey = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
    if (!verify(null, utf8.encode(parts.text), publicKey, bytes.subarray(4))) {
      return { reason: "the signature is not that of the key" };
    }
    signedBy = key;
  }
  return signedBy ? { text: parts.text, key: signedBy } : { reason: "no known key has signed it" };
}

/** The tree head that the text of a checkpoint states, null when it states none. Further lines are passed over. */
export function parseTreeHead(text: string): TreeHead | null {
  const [origin, size, hash, ...more] = text.split("\n");
  const root = decode(hash ?? "");
  if (!origin || !/^(0|[1-9]\d{0,15})$/.test(size ?? "") || root?.length !== 32 || more.at(-1) !== "") return null;
  return { origin, size: Number(size), root: new Uint8Array(root) };
}

/** The tree head of a note that was signed by one of the keys, or in words why it cannot be relied on. */
export function openCheckpoint(
  note: string,
  keys: readonly string[],
): { head: TreeHead; key: string } | { reason: string } {
  const opened = openNote(note, keys);
  if ("reason" in opened) return opened;
  const head = parseTreeHead(opened.text);
  return head ? { head, key: opened.key } : { reason: "it states no tree head" };
}

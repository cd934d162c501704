// The signing key of a log on the disk, made at its first use, and beside it the newest checkpoint that it signed.
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { TocsinError } from "../../model/index.js";
import type { Signer } from "./note.js";

/** Where a log has its key from, and what it remembers outside the database. */
export interface Keys {
  /** Where they lie, fit to be shown. */
  readonly place: string;
  /** The signing key; made when there is none. */
  signer(): Signer;
  /** The signing key when there is one: asking makes none. */
  present(): Signer | null;
  /** The newest checkpoint that was signed here for a log, null when there is none. */
  newest(origin: string): string | null;
  remember(origin: string, note: string): void;
  /** The keys that signed this log as far as is known here, as `name+id+base64`; none when it never signed from here. */
  trusted(origin: string): string[];
  trust(origin: string, keys: readonly string[]): void;
}

function signerOf(key: KeyObject): Signer {
  const { x } = createPublicKey(key).export({ format: "jwk" }) as { x: string };
  return {
    publicKey: new Uint8Array(Buffer.from(x, "base64url")),
    sign: (message) => new Uint8Array(sign(null, message, key)),
  };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Writes beside the place and moves it there whole. */
function place(file: string, text: string, mode: number, move: (from: string, to: string) => void): void {
  const unfinished = `${file}.${randomBytes(6).toString("hex")}.new`;
  writeFileSync(unfinished, text, { mode, flag: "wx", flush: true });
  try {
    move(unfinished, file);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** Of two processes that make a key at once, the first one's stays: a link is made only where nothing is. */
function linkOnce(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return;
    // A file system without links.
    if (code !== "EPERM" && code !== "ENOTSUP" && code !== "ENOSYS") throw error;
    if (!existsSync(to)) renameSync(from, to);
  }
}

/**
 * The keys in a folder: `log.pem` (PKCS #8, mode 0600), and for every log `<log>.keys`, which may have signed it, and
 * `<log>.checkpoint`, the newest signed: whoever alters the database alone cannot alter these.
 * @param folder made when the first key is
 */
export function openKeys(folder: string): Keys {
  const file = join(folder, "log.pem");
  const fileOf = (origin: string, kind: string) =>
    join(folder, `${origin.replace(/^.*\//, "").replace(/[^\w-]/g, "_")}.${kind}`);
  const read = (path: string) => (existsSync(path) ? readFileSync(path, "utf8") : null);
  const failed = (error: unknown, fix: string) =>
    new TocsinError("unreadable", file, `the signing key cannot be had (${reasonOf(error)})`, fix);
  const present = (): Signer | null => {
    if (!existsSync(file)) return null;
    try {
      const key = createPrivateKey(readFileSync(file));
      if (key.asymmetricKeyType !== "ed25519") throw new Error(`it is a key for ${key.asymmetricKeyType}`);
      return signerOf(key);
    } catch (error) {
      throw failed(
        error,
        "Restore it from a backup, or move it away and begin with a new one: tocsin verify --new-key.",
      );
    }
  };
  const make = (): void => {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const { privateKey } = generateKeyPairSync("ed25519");
      place(file, privateKey.export({ type: "pkcs8", format: "pem" }) as string, 0o600, linkOnce);
    } catch (error) {
      throw failed(error, "Name a folder that can be written with keys: in tocsin.yaml, or TOCSIN_KEYS.");
    }
  };
  return {
    place: folder,
    present,
    signer: () => {
      if (!existsSync(file)) make();
      return present() as Signer;
    },
    newest: (origin) => read(fileOf(origin, "checkpoint")),
    remember: (origin, note) => place(fileOf(origin, "checkpoint"), note, 0o644, renameSync),
    trusted: (origin) => read(fileOf(origin, "keys"))?.split("\n").filter(Boolean) ?? [],
    trust: (origin, keys) => place(fileOf(origin, "keys"), `${keys.join("\n")}\n`, 0o644, renameSync),
  };
}

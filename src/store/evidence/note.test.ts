import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from "node:crypto";
import { expect, test } from "vitest";
import {
  openCheckpoint,
  openNote,
  parseTreeHead,
  parseVerifierKey,
  type Signer,
  signTreeHead,
  verifierKey,
} from "./note.js";

// The published example of the reference implementation of signed notes (golang.org/x/mod/sumdb/note).
const published = {
  key: "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
  note:
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n" +
    "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n",
};

function signer(): Signer {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const { x } = publicKey.export({ format: "jwk" }) as { x: string };
  return {
    publicKey: new Uint8Array(Buffer.from(x, "base64url")),
    sign: (message) =>
      new Uint8Array(
        sign(null, message, createPrivateKey(privateKey.export({ type: "pkcs8", format: "pem" }) as string)),
      ),
  };
}

test("the published example opens with its key", () => {
  expect(openNote(published.note, [published.key])).toMatchObject({ key: published.key });
  const { name, publicKey } = parseVerifierKey(published.key);
  expect(verifierKey(name, publicKey)).toBe(published.key);
  expect(() =>
    createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: publicKey.toString("base64url") }, format: "jwk" }),
  ).not.toThrow();
});

test("with any letter changed it does not open", () => {
  for (let i = 0; i < published.note.length; i += 1) {
    const letter = published.note[i] === "A" ? "B" : "A";
    const altered = published.note.slice(0, i) + letter + published.note.slice(i + 1);
    expect(openNote(altered, [published.key]), `letter ${i}`).toHaveProperty("reason");
  }
});

test("a checkpoint is read back, and a witness beside the log does not disturb", () => {
  const [log, witness] = [signer(), signer()];
  const head = { origin: "tocsin.local/0123456789abcdef", size: 12, root: new Uint8Array(32).fill(7) };
  const note = signTreeHead(head, log);
  const key = verifierKey(head.origin, log.publicKey);
  expect(openCheckpoint(note, [key])).toEqual({ head, key });
  const line = signTreeHead({ ...head, origin: "witness.example/w" }, witness).split("\n\n")[1];
  expect(openCheckpoint(note + line, [key])).toEqual({ head, key });
  expect(openCheckpoint(note, [verifierKey(head.origin, witness.publicKey)])).toEqual({
    reason: "no known key has signed it",
  });
  expect(openCheckpoint(note, [])).toHaveProperty("reason");
});

test.each([
  ["no origin", "\n1\nAAAA\n"],
  ["a leading zero", `o\n01\n${"A".repeat(43)}=\n`],
  ["a short root", "o\n1\nAAAA\n"],
  ["a root with loose bits", `o\n1\n${"A".repeat(42)}B=\n`],
  ["no end", `o\n1\n${"A".repeat(43)}=`],
])("%s is no tree head", (_, text) => {
  expect(parseTreeHead(text)).toBeNull();
});

test("a key whose id is not its own is refused", () => {
  expect(() => parseVerifierKey(published.key.replace("c74f20a3", "c74f20a4"))).toThrow(/no Ed25519 verifier key/);
});

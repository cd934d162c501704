import { generateKeyPairSync } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openKeys } from "./keys.js";

const folder = mkdtempSync(join(tmpdir(), "tocsin-keys-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const bytes = (text: string) => new TextEncoder().encode(text);

test("a key is made at its first use, for its owner only, and is the same from then on", () => {
  const keys = openKeys(join(folder, "a", "keys"));
  expect(keys.present()).toBeNull();
  expect(existsSync(join(folder, "a")), "asking makes nothing").toBe(false);
  const { publicKey } = keys.signer();
  expect(publicKey).toHaveLength(32);
  expect(statSync(join(folder, "a", "keys", "log.pem")).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, "a", "keys")).mode & 0o777).toBe(0o700);
  const again = openKeys(join(folder, "a", "keys"));
  expect(again.present()?.publicKey).toEqual(publicKey);
  expect(again.signer().sign(bytes("x"))).toEqual(keys.signer().sign(bytes("x")));
  expect(readdirSync(join(folder, "a", "keys")), "nothing half-made is left").toEqual(["log.pem"]);
});

test("what is remembered of a log is kept by the name of the log", () => {
  const keys = openKeys(join(folder, "b"));
  keys.signer();
  expect(keys.newest("tocsin.local/0011")).toBeNull();
  expect(keys.trusted("tocsin.local/0011")).toEqual([]);
  keys.remember("tocsin.local/0011", "first");
  keys.remember("tocsin.local/0011", "second");
  keys.trust("tocsin.local/0011", ["k1", "k2"]);
  expect(keys.newest("tocsin.local/0011")).toBe("second");
  expect(keys.newest("tocsin.local/0022")).toBeNull();
  expect(keys.trusted("tocsin.local/0011")).toEqual(["k1", "k2"]);
  keys.remember("../../escape", "x");
  expect(readdirSync(join(folder, "b")).sort()).toEqual([
    "0011.checkpoint",
    "0011.keys",
    "escape.checkpoint",
    "log.pem",
  ]);
});

test("a key that cannot be used is named with what to do", () => {
  const place = join(folder, "c");
  const keys = openKeys(place);
  keys.signer();
  writeFileSync(join(place, "log.pem"), readFileSync(join(place, "log.pem"), "utf8").slice(0, 60));
  expect(() => keys.present()).toThrow(/log\.pem: the signing key cannot be had .*Restore it/);
  const { privateKey } = generateKeyPairSync("x25519");
  writeFileSync(join(place, "log.pem"), privateKey.export({ type: "pkcs8", format: "pem" }));
  expect(() => keys.present()).toThrow(/a key for x25519/);
});

test.skipIf(process.getuid?.() === 0)(
  "a folder that cannot be written is named with what to do (needs a user who is not root)",
  () => {
    const place = join(folder, "d");
    openKeys(place).signer();
    rmSync(join(place, "log.pem"));
    chmodSync(place, 0o500);
    expect(() => openKeys(place).signer()).toThrow(/cannot be had .*TOCSIN_KEYS/);
    chmodSync(place, 0o700);
  },
);

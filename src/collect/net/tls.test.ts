// A certificate that nobody vouches for is refused, even by a host that is allowed.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createFetcher } from "./fetcher.js";
import { nodeNet } from "./net-io.js";

const available = spawnSync("openssl", ["version"]).status === 0;

test.skipIf(!available)("a self-signed certificate is refused (needs openssl)", async () => {
  const folder = mkdtempSync(join(tmpdir(), "tocsin-tls-"));
  const [key, certificate] = [join(folder, "key.pem"), join(folder, "certificate.pem")];
  const made = spawnSync("openssl", [
    ...["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"],
    ...["-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", certificate],
  ]);
  expect(made.status).toBe(0);
  let hits = 0;
  const server = createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, (_, response) => {
    hits += 1;
    response.end("secret");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const fetcher = createFetcher({ io: nodeNet, version: "0", allow: [host] });
  expect(await fetcher.fetch({ url: `https://${host}/`, purpose: "feed" })).toMatchObject({
    problem: { code: "refused", reason: expect.stringContaining("certificate cannot be trusted") },
  });
  // Plain HTTP where TLS is spoken ends in a reason as well.
  expect(await fetcher.fetch({ url: `http://${host}/`, purpose: "feed" })).toMatchObject({ kind: "failed" });
  expect(hits).toBe(0);
  await fetcher.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

// The guard where it counts: in a network whose metadata address answers. Needs Linux and root; nothing leaves it.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const commands = [
  "ip link set lo up",
  ...["169.254.169.254", "10.0.0.7", "192.168.0.7", "172.16.0.7", "100.64.0.7"].map(
    (address) => `ip addr add ${address}/32 dev lo`,
  ),
].join(" && ");
const inNamespace = (command: string) =>
  spawnSync("unshare", ["--net", "sh", "-c", `${commands} && ${command}`], { encoding: "utf8", timeout: 50_000 });
const available = inNamespace("true").status === 0;

test.skipIf(!available)("no private address answers, under whatever name (needs root and network namespaces)", () => {
  const script = fileURLToPath(new URL("testing/canary.ts", import.meta.url));
  const { stdout, stderr } = inNamespace(`exec "${process.execPath}" --import tsx "${script}"`);
  expect(stderr).toBe("");
  // Six addresses, twelve spellings each.
  expect(JSON.parse(stdout)).toEqual({ outcomes: { refused: 72 }, connections: 0, allowed: "content" });
});

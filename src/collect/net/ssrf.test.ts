// Nothing that is not the open internet is ever reached: a canary on loopback counts the connections it gets.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createFetcher, type Fetcher } from "./fetcher.js";
import { type NetIo, nodeNet } from "./net-io.js";
import { pretendWeb } from "./testing/pretend-web.js";

let canary: Server;
let port = 0;
let connections = 0;
let fetcher: Fetcher;

const names: Record<string, string[]> = {
  localhost: ["127.0.0.1", "::1"],
  "localhost.": ["127.0.0.1"],
  "www.localhost": ["127.0.0.1"],
  "local.example.org": ["127.0.0.1"],
  "local6.example.org": ["::1"],
  "mapped.example.org": ["::ffff:127.0.0.1"],
  "mixed.example.org": ["93.184.216.34", "127.0.0.1"],
  "metadata.google.internal": ["169.254.169.254"],
  "127.0.0.1.nip.io": ["127.0.0.1"],
};
/** Nothing is looked up outside the test; what would leave for the open internet fails as if it were unplugged. */
const io: NetIo = {
  ...nodeNet,
  sleep: async () => {},
  resolve: async (host) => {
    const found = names[host];
    if (!found) throw Object.assign(new Error("no such name"), { code: "ENOTFOUND" });
    return found;
  },
};

beforeAll(async () => {
  canary = createServer((_, response) => response.end("secret"));
  canary.on("connection", () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => canary.listen(0, "::", resolve));
  port = (canary.address() as AddressInfo).port;
  fetcher = createFetcher({ io, version: "0", ports: new Set([80, port]) });
});
afterAll(async () => {
  await fetcher.close();
  canary.close();
});

async function outcomeOf(url: string, from = fetcher) {
  const outcome = await from.fetch({ url, purpose: "feed" });
  return outcome.kind === "failed" ? outcome.problem.code : outcome.kind;
}

const hosts = [
  "127.0.0.1",
  "127.1",
  "127.0.1",
  "127.255.255.254",
  "2130706433",
  "0x7f000001",
  "0x7f.1",
  "0177.0.0.1",
  "017700000001",
  "0",
  "0.0.0.0",
  "127.0.0.1.",
  "%31%32%37.0.0.1",
  "①②⑦.⓪.⓪.①",
  "127。0。0。1",
  "[::1]",
  "[::]",
  "[0:0:0:0:0:0:0:1]",
  "[::ffff:127.0.0.1]",
  "[::ffff:7f00:1]",
  "[::127.0.0.1]",
  "[64:ff9b::7f00:1]",
  "[2002:7f00:1::]",
  ...Object.keys(names),
];

describe("loopback under every spelling", () => {
  test.each(hosts)("%s", async (host) => {
    expect(await outcomeOf(`http://${host}:${port}/`)).toBe("refused");
    expect(connections).toBe(0);
  });

  test("says which name to allow", async () => {
    const outcome = await fetcher.fetch({ url: `http://local.example.org:${port}/x`, purpose: "page" });
    expect(outcome).toMatchObject({
      problem: {
        message: expect.stringMatching(
          /: the name leads to a private address\. Allow it with --allow-host local\.example\.org:\d+/,
        ),
      },
    });
  });
});

describe("other ways in", () => {
  test.each([
    "http://user@127.0.0.1:PORT/",
    "http://example.org@127.0.0.1:PORT/",
    "http://example.org:80@127.0.0.1:PORT/",
    "http://127.0.0.1:PORT#@example.org/",
    "http://127.0.0.1:PORT\\@example.org/",
    "http:\\\\127.0.0.1:PORT\\",
    "http:127.0.0.1:PORT",
    "http:/127.0.0.1:PORT/",
    "http:///127.0.0.1:PORT/",
    "http://127.0.0.1:\tPORT/",
    " http://127.0.0.1:PORT/ ",
    "hTTp://127.0.0.1:PORT/",
    "http://169.254.169.254/latest/meta-data/",
    "http://2852039166/latest/meta-data/",
    "http://0xa9fea9fe/",
    "http://0251.0376.0251.0376/",
    "http://[::ffff:a9fe:a9fe]/",
    "http://[fd00:ec2::254]/",
    "http://①⑥⑨.②⑤④.①⑥⑨.②⑤④/",
    "http://100.100.100.200/",
    "http://192.168.0.1/",
    "http://10.0.0.1/",
    "http://172.16.0.1/",
    "https://127.0.0.1:6379/",
    "http://93.184.216.34:22/",
    "http://93.184.216.34:25/",
    "http://93.184.216.34:6379/",
    "file:///etc/passwd",
    "file://127.0.0.1/etc/passwd",
    "ftp://127.0.0.1:PORT/",
    "gopher://127.0.0.1:PORT/_GET",
    "dict://127.0.0.1:PORT/",
    "ldap://127.0.0.1:PORT/",
    "ws://127.0.0.1:PORT/",
    "unix:/var/run/docker.sock",
    "http+unix://%2Fvar%2Frun%2Fdocker.sock/",
    "data:text/html,x",
    "javascript:alert(1)",
    "blob:http://127.0.0.1:PORT/x",
    "view-source:http://127.0.0.1:PORT/",
    "jar:http://127.0.0.1:PORT!/",
  ])("%j", async (form) => {
    expect(await outcomeOf(form.replace("PORT", String(port)))).toBe("refused");
    expect(connections).toBe(0);
  });

  test.each(["", "//127.0.0.1/", "/etc/passwd", "127.0.0.1", "http://", "http://[::1", "http://127.0.0.1%00/"])(
    "%j is no address",
    async (form) => {
      expect(await outcomeOf(form)).toBe("usage");
      expect(connections).toBe(0);
    },
  );
});

describe("redirects and names that change", () => {
  const hop = (location: string, status = 302) => ({
    "open.example": (_: unknown, response: import("node:http").ServerResponse) =>
      response.writeHead(status, { location }).end(),
  });

  test.each([
    "http://127.0.0.1:PORT/",
    "http://[::ffff:127.0.0.1]:PORT/",
    "http://2130706433:PORT/",
    "//127.1:PORT/",
    "http://inside.example:PORT/",
    "http://user:secret@open.example/",
    "file:///etc/passwd",
    "gopher://127.0.0.1:PORT/",
    "http://open.example:22/",
  ])("a redirect to %s is not followed", async (location) => {
    const web = await pretendWeb(hop(location.replace("PORT", String(port))), {
      names: { "inside.example": [["10.0.0.7"]] },
    });
    const from = createFetcher({ io: web.io, version: "0", ports: new Set([80, port]) });
    expect(await outcomeOf("http://open.example/", from)).toBe("refused");
    expect(web.hits).toEqual(["open.example/"]);
    expect(web.dialled).toHaveLength(1);
    await Promise.all([from.close(), web.close()]);
    expect(connections).toBe(0);
  });

  test("a name whose second answer is private is refused at the second connection", async () => {
    const web = await pretendWeb(
      {
        "rebind.example": (request, response) => {
          if (request.url === "/again") response.end("secret");
          // Closing makes the next request connect anew, and so ask for the name again.
          else response.writeHead(302, { location: "/again", connection: "close" }).end();
        },
      },
      { names: { "rebind.example": [["93.184.216.34"], ["127.0.0.1"]] } },
    );
    const from = createFetcher({ io: web.io, version: "0" });
    expect(await outcomeOf("http://rebind.example/", from)).toBe("refused");
    expect(web.hits).toEqual(["rebind.example/"]);
    // The connection goes to the very address that was checked: no second look-up lies between.
    expect(web.dialled).toEqual([["93.184.216.34"]]);
    await Promise.all([from.close(), web.close()]);
  });

  test("a connection that ends up elsewhere than it was sent is cut", async () => {
    const astray: NetIo = {
      ...io,
      resolve: async () => ["93.184.216.34"],
      dial: (dial, done) => nodeNet.dial({ ...dial, addresses: ["127.0.0.1"] }, done),
    };
    const from = createFetcher({ io: astray, version: "0", ports: new Set([port]) });
    const before = connections;
    expect(await outcomeOf(`http://open.example:${port}/`, from)).toBe("refused");
    await from.close();
    // The canary saw a connection and no request.
    expect(connections - before).toBeLessThanOrEqual(1);
    connections = 0;
  });
});

test("a host allowed by name is reached, on the port it was allowed for and on no other", async () => {
  const from = createFetcher({ io, version: "0", allow: [`local.example.org:${port}`] });
  expect(await outcomeOf(`http://local.example.org:${port}/`, from)).toBe("content");
  expect(await outcomeOf(`http://127.0.0.1:${port}/`, from)).toBe("refused");
  expect(await outcomeOf("http://local.example.org/", from)).toBe("refused");
  expect(await outcomeOf("http://local.example.org:22/", from)).toBe("refused");
  await from.close();
  expect(() => createFetcher({ io, version: "0", allow: ["a/b"] })).toThrow(/names no host/);
});

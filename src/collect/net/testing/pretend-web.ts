// A web for tests: sites by name on one loopback server, their names resolved to addresses of the open internet.
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { buildConnector } from "undici";
import type { NetIo } from "../net-io.js";

export interface PretendWeb {
  readonly io: NetIo;
  /** "host/path" of every request that arrived, in order. */
  readonly hits: string[];
  /** The addresses of every connection that was dialled. */
  readonly dialled: string[][];
  /** Milliseconds waited so far; nobody really waits. */
  readonly waited: number[];
  /** Moves the clock. */
  advance(milliseconds: number): void;
  close(): Promise<void>;
}

export interface PretendOptions {
  /** What a name leads to at its first, second, ... look-up; the last stays. Other names get a public address. */
  readonly names?: Record<string, string[][]>;
  readonly at?: string;
}

const PUBLIC = "93.184.216.34";

/** Starts the web; a request for a site that is not in it is answered 502. */
export async function pretendWeb(
  sites: Record<string, RequestListener>,
  { names = {}, at = "2024-08-26T10:00:00Z" }: PretendOptions = {},
): Promise<PretendWeb> {
  const hits: string[] = [];
  const dialled: string[][] = [];
  const waited: number[] = [];
  const lookups = new Map<string, number>();
  let time = Date.parse(at);
  const server = createServer((request, response) => {
    const host = request.headers.host ?? "";
    hits.push(`${host}${request.url}`);
    const site = sites[host];
    if (site) site(request, response);
    else response.writeHead(502).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const port = String((server.address() as AddressInfo).port);
  const connector = buildConnector({});
  const io: NetIo = {
    now: () => new Date(time),
    sleep: async (milliseconds) => {
      waited.push(milliseconds);
      time += milliseconds;
    },
    random: () => 0.5,
    resolve: async (host) => {
      const answers = names[host] ?? [[PUBLIC]];
      const n = lookups.get(host) ?? 0;
      lookups.set(host, n + 1);
      return answers[Math.min(n, answers.length - 1)]!;
    },
    dial: ({ target, addresses }, done) => {
      dialled.push([...addresses]);
      // TLS is left out: what is under test is whom it would be spoken with.
      const here = { ...target, protocol: "http:", hostname: "127.0.0.1", host: `127.0.0.1:${port}`, port };
      connector(here, (...outcome) => {
        if (outcome[1]) Object.defineProperty(outcome[1], "remoteAddress", { value: addresses[0] });
        done(...outcome);
      });
    },
  };
  return {
    io,
    hits,
    dialled,
    waited,
    advance: (milliseconds) => {
      time += milliseconds;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

// A server that misbehaves in every way a feed's server can, each under a path of its own.

import type { AddressInfo } from "node:net";
import { createServer, type Socket } from "node:net";
import { gzipSync } from "node:zlib";

const HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n";
const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>Lies</title>${"<item><title>Nothing happened</title></item>".repeat(300)}</channel></rss>`;
const BOMB = gzipSync(Buffer.alloc(60_000_000));

/** What each path does to who asks for it. */
const MANNERS: Record<string, (socket: Socket, drip: (step: () => void) => void) => void> = {
  "/slow-headers": (socket, drip) => {
    socket.write(`${HEAD}X-A: `);
    drip(() => socket.write("a"));
  },
  "/slow-loris": (socket, drip) => {
    socket.write(`${HEAD}\r\n`);
    drip(() => socket.write("<"));
  },
  "/silent": () => {},
  "/stalled": (socket) => socket.write(`${HEAD}Content-Length: 900\r\n\r\n<rss>`),
  "/endless": (socket) => {
    socket.write(`${HEAD}\r\n`);
    const more = () => {
      while (!socket.destroyed && socket.write(Buffer.alloc(65_536, 97)));
    };
    socket.on("drain", more);
    more();
  },
  "/endless-headers": (socket, drip) => {
    socket.write(HEAD);
    drip(() => socket.write(`X-A: ${"a".repeat(8000)}\r\n`));
  },
  "/long-length": (socket) => socket.end(`${HEAD}Content-Length: 900000\r\nConnection: close\r\n\r\n${FEED}`),
  "/truncated-gzip": (socket) => {
    const packed = gzipSync(FEED).subarray(0, -30);
    socket.write(`${HEAD}Content-Encoding: gzip\r\nContent-Length: ${packed.length}\r\n\r\n`);
    socket.end(packed);
  },
  "/reset": (socket) => {
    socket.write(`${HEAD}Content-Length: 900\r\n\r\n<rss>`);
    setTimeout(() => socket.resetAndDestroy(), 20);
  },
  "/bomb": (socket) => {
    socket.write(`${HEAD}Content-Encoding: gzip\r\nContent-Length: ${BOMB.length}\r\n\r\n`);
    socket.end(BOMB);
  },
  "/bad-chunks": (socket) => socket.end(`${HEAD}Transfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n`),
  "/no-http": (socket) => socket.end("220 mail.example ESMTP\r\n"),
  "/429": (socket) => socket.end("HTTP/1.1 429 Too Many\r\nRetry-After: 3600\r\nContent-Length: 0\r\n\r\n"),
  "/503": (socket) => socket.end("HTTP/1.1 503 Busy\r\nRetry-After: 120\r\nContent-Length: 0\r\n\r\n"),
  "/410": (socket) => socket.end("HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n"),
  "/redirects": (socket) => socket.end("HTTP/1.1 302 On\r\nLocation: /redirects?more\r\nContent-Length: 0\r\n\r\n"),
  "/empty": (socket) => socket.end(`${HEAD}Content-Length: 0\r\n\r\n`),
};

export interface HostileServer {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Starts it on loopback.
 * @param dripMs how often the slow ones send something
 */
export async function hostileServer(dripMs: number): Promise<HostileServer> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on("error", () => {});
    let timer: NodeJS.Timeout | undefined;
    socket.on("close", () => {
      clearInterval(timer);
      open.delete(socket);
    });
    socket.once("data", (data) => {
      const path = /^GET (\/[^ ?]*)/.exec(data.toString("latin1"))?.[1] ?? "";
      const behave = MANNERS[path];
      if (!behave) return socket.end("HTTP/1.1 404 None\r\nContent-Length: 0\r\n\r\n");
      return behave(socket, (step) => {
        timer = setInterval(step, dripMs);
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

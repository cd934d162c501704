// Which addresses may be asked for at all, judged by their text alone.
import { TocsinError } from "../../model/problem.js";
import { parseUri } from "../../model/uri.js";
import { addressOf, isPublicAddress } from "./address.js";

/** Who may be asked beyond the open internet, and on which ports. */
export interface Reach {
  /** Ports asked without being named. */
  readonly ports: ReadonlySet<number>;
  /** Hosts that may have private addresses: "host" on the ports above, "host:port" on that port; lower case. */
  readonly allow: ReadonlySet<string>;
}

/** HTTP and HTTPS, and the two ports their servers commonly take besides. */
export const WEB_PORTS: ReadonlySet<number> = new Set([80, 443, 8080, 8443]);

const LONGEST = 4096;

/**
 * @param allow hosts as a user writes them: "host" or "host:port"
 * @throws TocsinError `usage` for an entry that names no host
 */
export function reachOf(allow: readonly string[], ports: ReadonlySet<number> = WEB_PORTS): Reach {
  return { ports, allow: new Set(allow.map(allowedHost)) };
}

/** "http://Intranet.example:8000" or "intranet.example:8000" to "intranet.example:8000". */
function allowedHost(entry: string): string {
  const authority = entry.trim().replace(/^https?:\/\//i, "");
  const url = /^[^/@?#\s]+$/.test(authority) ? parseUri(`http://${authority}`) : null;
  if (url === null || url.hostname === "") {
    const fix = "Write a host, or a host and a port: intranet.example or intranet.example:8000.";
    throw new TocsinError("usage", `--allow-host ${entry}`, "names no host", fix);
  }
  // URL drops the port 80, which was meant when it was written.
  const port = /:(\d+)$/.exec(authority)?.[1];
  return port === undefined ? url.hostname : `${url.hostname}:${Number(port)}`;
}

/** The port a request to the address goes to. */
export function portOf(url: URL): number {
  if (url.port !== "") return Number(url.port);
  return url.protocol === "https:" ? 443 : 80;
}

/** Whether the user named this host, so that it may have a private address. */
export function isAllowedByName(url: URL, { allow }: Reach): boolean {
  return allow.has(url.hostname) || allow.has(`${url.hostname}:${portOf(url)}`);
}

/**
 * Reads an address that is to be fetched, and refuses it when its text alone says that it must not be.
 *
 * @param text absolute address
 * @param base what it is relative to, for a redirect
 * @returns the address without its fragment
 * @throws TocsinError `refused`, or `usage` when it is no web address
 */
export function parseTarget(text: string, reach: Reach, base?: URL): URL {
  if (text.length > LONGEST) throw new TocsinError("refused", `${text.slice(0, 80)}…`, "the address is too long");
  const url = parseUri(text, base);
  if (url === null) throw new TocsinError("usage", text, "is no web address", "Give one that begins with https://.");
  url.hash = "";
  const subject = shown(url);
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new TocsinError("refused", subject, `only http and https are fetched, not ${url.protocol.slice(0, -1)}`);
  }
  if (url.username !== "" || url.password !== "") {
    const fix = "Take the name and the password out of it.";
    throw new TocsinError("refused", subject, "the address holds a user name or a password", fix);
  }
  const port = portOf(url);
  if (!reach.ports.has(port) && !reach.allow.has(`${url.hostname}:${port}`)) {
    const fix = `Allow it with --allow-host ${url.hostname}:${port} if you trust it.`;
    throw new TocsinError("refused", subject, `port ${port} is not one of the web`, fix);
  }
  const address = addressOf(url.hostname);
  if (address !== null && !isPublicAddress(address) && !isAllowedByName(url, reach)) {
    throw privateAddress(url, "it is a private address");
  }
  return url;
}

/** The refusal of an address that leads into somebody's own network. */
export function privateAddress(url: URL, reason: string): TocsinError {
  const host = reachPort(url);
  return new TocsinError("refused", shown(url), reason, `Allow it with --allow-host ${host} if you trust it.`);
}

function reachPort(url: URL): string {
  return url.port === "" ? url.hostname : `${url.hostname}:${url.port}`;
}

/** An address fit to be shown: without a password. */
export function shown(url: URL): string {
  const copy = new URL(url);
  copy.username = "";
  copy.password = "";
  return copy.href;
}

// The check that no name, spelling or second answer of a name server gets round: it is made where the connection is.
import type { Socket } from "node:net";
import type { buildConnector } from "undici";
import { TocsinError } from "../../model/problem.js";
import { addressOf, isPublicAddress } from "./address.js";
import type { NetIo } from "./net-io.js";
import { isAllowedByName, privateAddress, type Reach, shown } from "./target.js";

/**
 * A connector for undici's agent. The name is looked up once; every address it has must be public, unless the user named
 * the host; the connection goes to those addresses, and the one it got is looked at once more.
 *
 * @returns a connector that fails with a TocsinError `refused` for a private address, `unavailable` for an unknown name
 */
export function guardedConnector(
  io: Pick<NetIo, "resolve" | "dial">,
  reach: Reach,
  timeoutMs: number,
): buildConnector.connector {
  return (target, done) => {
    const url = new URL(`${target.protocol}//${target.host ?? target.hostname}`);
    const trusted = isAllowedByName(url, reach);
    addressesOf(url, trusted, io).then(
      (addresses) =>
        io.dial({ target, addresses, timeoutMs }, (...outcome) => {
          const [error, socket] = outcome;
          if (error === null && !trusted && strays(socket, addresses)) {
            socket.destroy();
            done(privateAddress(url, "the connection led to a private address"), null);
          } else done(...outcome);
        }),
      (error: Error) => done(error, null),
    );
  };
}

async function addressesOf(url: URL, trusted: boolean, io: Pick<NetIo, "resolve">): Promise<string[]> {
  const literal = addressOf(url.hostname);
  if (literal !== null) {
    if (trusted || isPublicAddress(literal)) return [literal];
    throw privateAddress(url, "it is a private address");
  }
  let addresses: string[];
  try {
    addresses = await io.resolve(url.hostname);
  } catch (error) {
    const code = (error as { code?: string }).code ?? "";
    const unknown = code === "ENOTFOUND" || code === "ENODATA";
    const reason = unknown
      ? `there is no host ${url.hostname}`
      : `the name ${url.hostname} cannot be looked up (${code})`;
    throw new TocsinError("unavailable", shown(url), reason, "Check the spelling and the network.");
  }
  if (addresses.length === 0) throw new TocsinError("unavailable", shown(url), `there is no host ${url.hostname}`);
  // One private address among public ones is how a name is made to lead inside: the name as a whole is refused.
  if (!trusted && !addresses.every(isPublicAddress)) throw privateAddress(url, "the name leads to a private address");
  return addresses;
}

/** True when the socket is connected elsewhere than to a checked, public address. */
function strays({ remoteAddress }: Socket, addresses: readonly string[]): boolean {
  return remoteAddress !== undefined && !addresses.includes(remoteAddress) && !isPublicAddress(remoteAddress);
}

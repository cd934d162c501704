// Which network addresses are the open internet's, and which lead into somebody's own network.
import ipaddr from "ipaddr.js";

/** NAT64's well-known prefix (RFC 6052) and 6to4 (RFC 3056) carry an IPv4 address at these 16-bit parts. */
const CARRIED = { rfc6052: [6, 7], "6to4": [1, 2] } as const;
/** What global unicast is handed out from: 2000::/3 (RFC 4291, section 2.4). */
const GLOBAL_UNICAST = ipaddr.IPv6.parse("2000::");
/** The NAT64 prefix for local use (RFC 8215): it leads wherever the local network says. */
const LOCAL_NAT64 = ipaddr.IPv6.parse("64:ff9b:1::");

type Parsed = ReturnType<typeof ipaddr.parse>;
type V6 = InstanceType<typeof ipaddr.IPv6>;

/**
 * Whether an address belongs to the open internet. An IPv4 address inside an IPv6 one (mapped, NAT64, 6to4, Teredo,
 * ISATAP) is judged by itself, since that is where the packets end.
 *
 * @param text an IPv4 or IPv6 address, without brackets
 * @returns false for private, loopback, link-local, shared, reserved, multicast and documentation addresses, and for
 *   what is no address
 */
export function isPublicAddress(text: string): boolean {
  let address: Parsed;
  try {
    address = ipaddr.parse(text);
  } catch {
    return false;
  }
  return address.kind() === "ipv4" ? address.range() === "unicast" : isPublicV6(address as V6);
}

function isPublicV6(address: V6): boolean {
  const range = address.range();
  if (range === "ipv4Mapped") return address.toIPv4Address().range() === "unicast";
  if (range === "rfc6052") return !address.match(LOCAL_NAT64, 48) && publicParts(address, CARRIED.rfc6052, 0);
  if (range === "6to4") return publicParts(address, CARRIED["6to4"], 0);
  // Teredo (RFC 4380, section 4) carries the server plainly and the client with every bit turned over.
  if (range === "teredo") return publicParts(address, [2, 3], 0) && publicParts(address, [6, 7], 0xffff);
  if (range !== "unicast" || !address.match(GLOBAL_UNICAST, 3)) return false;
  const isatap = (address.parts[4]! & 0xfdff) === 0 && address.parts[5] === 0x5efe;
  return !isatap || publicParts(address, [6, 7], 0);
}

function publicParts({ parts }: V6, [high, low]: readonly [number, number], mask: number): boolean {
  const [a, b] = [parts[high]! ^ mask, parts[low]! ^ mask];
  return new ipaddr.IPv4([a >> 8, a & 255, b >> 8, b & 255]).range() === "unicast";
}

/** Whether a host name of a URL is an address and not a name; brackets around IPv6 are taken off. */
export function addressOf(hostname: string): string | null {
  const bare = hostname.startsWith("[") ? hostname.slice(1, -1) : hostname;
  return ipaddr.isValid(bare) ? bare : null;
}

// One article, one address: the same page under other spellings of its address is the same document.

/** Parameters that say how a reader came to the page, not which page it is. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|ysclid|twclid|igshid|igsh|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|oly_anon_id|oly_enc_id|vero_id|ns_campaign|ns_mchannel|ns_source|at_medium|at_campaign|xtor|spm|cmpid|ocid|wt\.mc_id|s_cid|__twitter_impression)$/i;
/** Hosts of one site for other screens: each is the site itself. */
const VARIANT = /^(?:www|m|mobile|amp)\d?\./;

/** Reads an address; null when it is none. */
export function parseUri(text: string, base?: string | URL): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}

/**
 * The address under which a document is kept: without fragment and tracking parameters, everything else untouched, since
 * servers may tell apart whatever else is written differently. Other than http(s) addresses stay as they are.
 *
 * @param uri absolute address
 * @returns the same address, or the shorter one
 */
export function canonicalUri(uri: string): string {
  const url = /^https?:/i.test(uri) ? parseUri(uri) : null;
  if (url === null) return uri;
  // "#!/..." is how some sites name their pages.
  if (!url.hash.startsWith("#!")) url.hash = "";
  if (url.search === "") return url.href;
  const kept = url.search
    .slice(1)
    .split("&")
    .filter((pair) => !TRACKING.test(pair.slice(0, pair.includes("=") ? pair.indexOf("=") : pair.length)));
  url.search = kept.join("&");
  return url.href;
}

/**
 * The address that a page states as its own, when it may: it must lie on the same site, because a page that could take
 * another site's address could put itself in the place of that site's documents.
 *
 * @param uri where the page was fetched
 * @param stated the page's `link rel=canonical`, absolute or relative
 */
export function adoptCanonical(uri: string, stated: string): string {
  const [from, to] = [parseUri(uri), parseUri(stated, uri)];
  if (from === null || to === null || !/^https?:$/.test(to.protocol) || siteOf(from) !== siteOf(to)) return uri;
  // The front page as everybody's canonical address is a common mistake: it would make one document of a whole site.
  if (to.pathname === "/" && to.search === "" && from.pathname !== "/") return uri;
  return canonicalUri(to.href);
}

function siteOf({ hostname, port }: URL): string {
  return `${hostname.replace(VARIANT, "")}:${port}`;
}

// Takes out of a page, before extraction, what its class names and roles say is not the article.
import type { HtmlDocument, HtmlElement } from "./dom.js";
import type { Survey } from "./survey.js";

/** Class and id names, whole words between separators, that no site gives its article. */
const WORDS =
  "caption|captions|wp-caption-text|image-credit|photo-credit|img-credit|media-credit|image-caption|picture-caption|credit|credits|copyright|" +
  "comments|comment-list|commentlist|comment-form|comment-respond|respond|disqus|disqus_thread|livefyre|" +
  "related|related-articles|related-posts|related-stories|related-content|relatedposts|recommended|recommendations|recirc|" +
  "read-more|readmore|read-next|most-read|most-popular|mostread|trending|popular|outbrain|taboola|zergnet|nativo|" +
  "newsletter|newsletter-signup|signup|sign-up|subscribe|subscription|mailchimp|mc_embed_signup|" +
  "share|sharing|sharedaddy|share-buttons|social|social-share|social-links|socials|addthis|addtoany|shareaholic|sharing-buttons|" +
  "advert|advertisement|adsense|ad-slot|sponsor|sponsored|promo|promotion|banner|teaser-list|" +
  "breadcrumb|breadcrumbs|pagination|pager|post-navigation|nav-links|navbar|nav|menu|sidebar|footer|site-footer|site-header|masthead|" +
  "tags|tag-list|post-tags|entry-tags|taglist|tagcloud|categories|cat-links|tags-links|" +
  "author-bio|author-box|about-author|author-info|author-description|authorbox|post-author-bio|byline-bio|" +
  "cookie|cookies|cookie-banner|cookie-consent|gdpr|consent|skip-link|screen-reader-text|sr-only|visually-hidden|visuallyhidden|" +
  "print-only|toc|table-of-contents|jp-relatedposts|rating|ratings|tooltip|modal|popup|lightbox|correction-form|" +
  "inline-related|in-article-related|also-read|more-stories|more-news|entry-meta|post-meta|article-meta|entry-footer|post-footer";
// A prefix belongs to the name ("article-comments") unless it negates it, places it on a wrapper or files the page.
const PREFIX =
  "(?!(?:no|non|has|with|without|category|tag|elementor|left|right|both|single|post|page|hentry)[-_])(?:[a-z]+-{1,2}|[a-z]+__|[a-z]+_)?";
const EXACT =
  "ad|ads|ad-container|ad-wrapper|widget|widgets|post-tags|post-meta|post-footer|post-navigation|post-author-bio";
const JUNK = new RegExp(`(?:^|\\s)(?:${PREFIX}(?:${WORDS})|${EXACT})(?=$|\\s)`, "i");
const KEPT = new Set(["html", "body", "main", "article"]);
/** No junk holds more of a page's text than this. */
const LARGEST_SHARE = 0.4;

/** Removes what a reader of the page does not see as text. */
export function removeInvisible(found: Survey): void {
  for (const element of found.invisible) removeUnlessKept(element);
}

/** A hidden line this long among paragraphs is no label of a control. */
const TELLING = 40;

/**
 * Word of text that the page hides from its readers in the midst of what it shows them; null when it hides none there.
 * To be asked before what is invisible is removed.
 */
export function hiddenText(found: Survey): string | null {
  let letters = 0;
  for (const element of found.hidden) {
    const { parentNode: parent } = element;
    const among = parent && (parent.localName === "p" || parent.children.some(({ localName }) => localName === "p"));
    const length = among && !/^(?:form|dialog|nav|script|style)$/.test(element.localName) ? textLength(element) : 0;
    if (length >= TELLING) letters += length;
  }
  return letters === 0 ? null : `text that the page hides from its readers was left out (${letters} characters)`;
}

/** Removes page furniture by role, and small elements whose class or id names them as furniture. */
export function prune(page: HtmlDocument, found: Survey): void {
  for (const element of found.furniture) removeUnlessKept(element);
  const most = textLength(page.body) * LARGEST_SHARE;
  for (const { element, names } of found.named) {
    if (isJunk(element, names) && textLength(element) <= most) element.remove();
  }
}

function removeUnlessKept(element: HtmlElement): void {
  if (!KEPT.has(element.localName)) element.remove();
}

/** Whether an element's class or id names it as page furniture. */
export function isJunk(element: HtmlElement, names: string): boolean {
  return names.length < 500 && JUNK.test(names) && !KEPT.has(element.localName);
}

function textLength(element: HtmlElement): number {
  return (element.textContent ?? "").length;
}

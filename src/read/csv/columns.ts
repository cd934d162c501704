// Which column of a sheet holds what, by the names people give columns.

export type Field = "title" | "text" | "date" | "outlet" | "author" | "url" | "language";

const NAMES: Record<Field, string> = {
  title: "title|headline|heading|subject|name|titel|titre|título|tytuł|заголовок|название|назва|тема",
  text: "text|body|content|article|message|full text|fulltext|description|summary|abstract|post|текст|содержание|зміст|вміст|сообщение|повідомлення|описание|опис|тело|inhalt|texte|treść",
  date: "date|published|published at|publication date|pubdate|datetime|timestamp|time|posted|created at|created|дата|дата публикации|дата публікації|опубликовано|опубліковано|время|час|datum|fecha|data",
  outlet:
    "outlet|source|publisher|publication|media|site|website|channel|domain|newspaper|издание|источник|сми|канал|видання|джерело|змі|quelle|medium|medio|źródło",
  author: "author|authors|byline|by|writer|creator|автор|авторы|автори|autor|auteur|verfasser",
  url: "url|uri|link|address|web address|permalink|href|source url|article url|ссылка|адрес|посилання|адреса|урл|lien|enlace|adres",
  language: "language|lang|язык|мова|sprache|langue|idioma|język",
};

/** No name of a column is longer. */
const LONGEST = 60;

const BY_NAME = new Map(
  (Object.entries(NAMES) as [Field, string][]).flatMap(([field, names]) =>
    names.split("|").map((name): [string, Field] => [name, field]),
  ),
);

/** The column of each field that the header names, the first when several are named alike. */
export function columnsOf(header: readonly string[]): Map<Field, number> {
  const columns = new Map<Field, number>();
  for (const [at, cell] of header.entries()) {
    const field = cell.length <= LONGEST ? BY_NAME.get(fold(cell)) : undefined;
    if (field && !columns.has(field)) columns.set(field, at);
  }
  return columns;
}

function fold(cell: string): string {
  return cell
    .toLowerCase()
    .normalize("NFC")
    .replace(/^[\s\ufeff#*]+|[\s:*]+$/g, "")
    .replace(/[\s_-]+/g, " ");
}

import { SaxesParser } from "saxes";
import { type Sentence, say } from "../backend/domain/sentence.ts";
import { decodeUtf8Pieces } from "./encoding.ts";
import { MAX_RECORD_BYTES } from "./split-records.ts";
import { unreadable } from "./unreadable.ts";

/** One XML element with what it holds; start and end are its exact bytes in the file. */
export interface XmlElement {
  /** Without prefix. */
  readonly name: string;
  /** Such as /Document/BkToCstmrStmt/Stmt[1]/Ntry[3]. */
  readonly path: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly XmlElement[];
  readonly start: number;
  readonly end: number;
}

/**
 * The wanted elements of an XML file in file order, in batches, each as soon as it closes. Throws file-unreadable for what is
 * not well-formed, for DOCTYPE and entities (which can make a small file endless), and for depth over 64 or text over 64 KiB.
 */
export async function* xmlElements(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  isWanted: (path: readonly string[]) => boolean,
): AsyncGenerator<readonly XmlElement[]> {
  const builder = elementBuilder(name, isWanted);
  let held = "";
  for await (const piece of decodeUtf8Pieces(chunks, name)) {
    const text = held + piece;
    held = text.endsWith("\r") ? "\r" : "";
    builder.write(text.slice(0, text.length - held.length));
    const found = builder.take();
    if (found.length > 0) yield found;
  }
  builder.close(held);
  const found = builder.take();
  if (found.length > 0) yield found;
}

const MAX_DEPTH = 64;
const MAX_TEXT = 65_536;
const MAX_ELEMENT = 16 * MAX_RECORD_BYTES;
const MARK_UP = say("instead.plainXml");

interface OpenElement {
  readonly name: string;
  readonly path: string;
  readonly kept: boolean;
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  readonly children: XmlElement[];
  readonly counts: Map<string, number>;
  text: string;
}

interface ElementBuilder {
  write(text: string): void;
  close(text: string): void;
  take(): readonly XmlElement[];
}

function elementBuilder(name: string, isWanted: (path: readonly string[]) => boolean): ElementBuilder {
  const parser = new SaxesParser({ position: true, xmlns: false } as const);
  const open: OpenElement[] = [];
  let found: XmlElement[] = [];
  let lastEvent = 0;
  const bytes = byteCounter();

  const refuse = (what: (line: number) => Sentence, cause?: unknown): never => {
    throw unreadable(name, [what(parser.line), MARK_UP], { line: parser.line }, cause);
  };
  parser.on("error", (error) => refuse((line) => say("refused.xmlBroken", { line }), error));
  parser.on("doctype", () => refuse((line) => say("refused.xmlDoctype", { line })));
  parser.on("xmldecl", ({ encoding }) => {
    if (encoding !== undefined && encoding.toLowerCase() !== "utf-8")
      refuse((line) => say("refused.xmlEncoding", { line, encoding }));
  });
  parser.on("opentagstart", (tag) => {
    lastEvent = parser.position;
    if (open.length >= MAX_DEPTH) refuse((line) => say("refused.xmlDeep", { line, depth: MAX_DEPTH }));
    const parent = open.at(-1);
    const local = localName(tag.name);
    const start = bytes.at(parser.position - tag.name.length - 2);
    const kept = parent?.kept === true || isWanted([...open.map((element) => element.name), local]);
    open.push({
      name: local,
      path: pathOf(parent, local),
      kept,
      attributes: {},
      start,
      children: [],
      counts: new Map(),
      text: "",
    });
  });
  parser.on("opentag", ({ attributes }) => {
    const element = open.at(-1);
    if (element) open[open.length - 1] = { ...element, attributes };
  });
  parser.on("text", (text) => {
    lastEvent = parser.position;
    const element = open.at(-1);
    if (!element?.kept) return;
    element.text += text;
    if (element.text.length > MAX_TEXT) refuse((line) => say("refused.xmlText", { line, characters: MAX_TEXT }));
  });
  parser.on("closetag", () => {
    lastEvent = parser.position;
    const closed = open.pop();
    if (!closed?.kept) return;
    const element = finished(closed, bytes.at(parser.position));
    const parent = open.at(-1);
    if (element.end - element.start > MAX_ELEMENT) refuse((line) => say("refused.xmlElement", { line, mib: 16 }));
    if (parent?.kept) parent.children.push(element);
    else found.push(element);
  });

  const write = (text: string): void => {
    bytes.add(text);
    parser.write(text);
    if (parser.position - lastEvent > MAX_RECORD_BYTES) refuse((line) => say("refused.xmlNoTag", { line, mib: 1 }));
  };
  const take = (): readonly XmlElement[] => {
    const taken = found;
    found = [];
    return taken;
  };
  const close = (text: string): void => {
    if (text !== "") write(text);
    parser.close();
  };
  return { write, close, take };
}

function finished({ name, path, attributes, text, children, start }: OpenElement, end: number): XmlElement {
  return { name, path, attributes, text: text.trim(), children, start, end };
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function pathOf(parent: OpenElement | undefined, name: string): string {
  if (!parent) return `/${name}`;
  const count = (parent.counts.get(name) ?? 0) + 1;
  parent.counts.set(name, count);
  return parent.path.lastIndexOf("/") === 0 ? `${parent.path}/${name}` : `${parent.path}/${name}[${count}]`;
}

/** Turns rising positions in the text into positions in the UTF-8 file. */
function byteCounter(): { add(text: string): void; at(position: number): number } {
  let text = "";
  let position = 0;
  let bytes = 0;
  return {
    add(more) {
      text += more;
    },
    at(wanted) {
      const ahead = wanted - position;
      bytes += Buffer.byteLength(text.slice(0, ahead));
      text = text.slice(ahead);
      position = wanted;
      return bytes;
    },
  };
}

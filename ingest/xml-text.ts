import type { XmlElement } from "./xml-elements.ts";

/** First element at a path below another, "Refs/EndToEndId"; null where there is none. */
export function elementAt(element: XmlElement, path: string): XmlElement | null {
  let here: XmlElement | undefined = element;
  for (const name of path.split("/")) here = here?.children.find((child) => child.name === name);
  return here ?? null;
}

/** Text of the first of several paths that has any; null where none has. */
export function textOf(element: XmlElement, ...paths: readonly string[]): string | null {
  for (const path of paths) {
    const text = elementAt(element, path)?.text ?? "";
    if (text !== "") return text;
  }
  return null;
}

/** Every element of a name right below another. */
export function childrenNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

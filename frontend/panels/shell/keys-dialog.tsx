import { Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Place } from "../../state/navigation.ts";

const SHELL_KEYS = [
  ["/", "search"],
  ["Ctrl K", "search"],
  ["?", "showKeys"],
  ["Esc", "out"],
  ["Enter", "openLine"],
  ["F6", "region"],
  ["Shift F6", "regionBefore"],
] as const;

/** Keys of the canvas, each with where its words stand. */
const CANVAS_KEYS = [
  ["Ctrl Z", "keys.undo"],
  ["Ctrl Shift Z", "keys.redo"],
  ["← → ↑ ↓", "keys.walk"],
  ["Enter", "keys.panel"],
  ["Shift F10", "keys.menu"],
  ["E", "keys.expand"],
  ["O", "keys.openClose"],
  ["P", "canvas.path.title"],
  ["T", "places.trace"],
  ["R", "keys.nextRule"],
  ["X", "keys.hide"],
  ["Shift P", "keys.pin"],
  ["L", "keys.lasso"],
  ["1", "canvas.level.1"],
  ["2", "canvas.level.2"],
  ["3", "canvas.level.3"],
  ["0", "keys.fit"],
  ["+ −", "keys.zoom"],
  ["Space", "keys.play"],
  [", .", "keys.instant"],
  ["[ ]", "keys.finding"],
  ["B", "evidence.add"],
  ["C", "keys.copy"],
] as const;

/** Every key by region; prints on one page. */
export function KeysDialog({ opened, close, places }: { opened: boolean; close: () => void; places: readonly Place[] }) {
  const { t } = useTranslation();
  const rail = places.map(({ name, letter }) => [`G ${letter.toUpperCase()}`, t(`places.${name}`)] as const);
  return (
    <Modal opened={opened} onClose={close} title={t("keys.title")} size="60rem">
      <div className="keys">
        <Region title={t("keys.everywhere")} keys={SHELL_KEYS.map(([key, word]) => [key, t(`keys.${word}`)])} />
        <Region title={t("keys.goTo")} keys={rail} />
        <Region title={t("places.canvas")} keys={CANVAS_KEYS.map(([key, words]) => [key, t(words)])} />
      </div>
    </Modal>
  );
}

function Region({ title, keys }: { title: string; keys: readonly (readonly [key: string, word: string])[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl className="pairs">
        {keys.map(([key, word]) => (
          <div key={key} style={{ display: "contents" }}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{word}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

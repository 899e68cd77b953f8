import { Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Place } from "../../state/navigation.ts";

const SHELL_KEYS = [
  ["/", "search"],
  ["Ctrl K", "search"],
  ["?", "showKeys"],
  ["Esc", "out"],
  ["Enter", "openLine"],
] as const;

const CANVAS_KEYS = [
  ["Ctrl Z", "undo"],
  ["Ctrl Shift Z", "redo"],
  ["← → ↑ ↓", "walk"],
  ["E", "expand"],
  ["X", "hide"],
  ["0", "fit"],
  ["+ −", "zoom"],
] as const;

/** Every key by region; prints on one page. */
export function KeysDialog({ opened, close, places }: { opened: boolean; close: () => void; places: readonly Place[] }) {
  const { t } = useTranslation();
  const rail = places.map(({ name, letter }) => [`G ${letter.toUpperCase()}`, t(`places.${name}`)] as const);
  return (
    <Modal opened={opened} onClose={close} title={t("keys.title")} size="lg">
      <div className="stack wide">
        <Region title={t("keys.everywhere")} keys={SHELL_KEYS.map(([key, word]) => [key, t(`keys.${word}`)])} />
        <Region title={t("keys.goTo")} keys={rail} />
        <Region title={t("places.canvas")} keys={CANVAS_KEYS.map(([key, word]) => [key, t(`keys.${word}`)])} />
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

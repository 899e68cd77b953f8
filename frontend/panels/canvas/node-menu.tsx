import { Menu } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { CanvasAct } from "../../state/canvas/graph-port.ts";
import type { Point } from "../../state/canvas/hop-points.ts";

interface NodeMenuProps {
  /** Where it was asked for, in CSS px of the canvas; null while it is shut. */
  readonly at: Point | null;
  readonly isAccount: boolean;
  /** Whether it can be opened in place or closed: a community, a flow. */
  readonly canToggle: boolean;
  readonly act: (act: CanvasAct) => void;
  /** Puts what is chosen into an officer's group; null for a reader who may not. */
  readonly gather: (() => void) | null;
  readonly close: () => void;
}

/** What of the menu an account alone has, with the words of its key. */
const OF_ACCOUNT = [
  ["expand", "keys.expand", "E"],
  ["path", "canvas.path.title", "P"],
  ["hide", "keys.hide", "X"],
  ["pin", "keys.pin", "Shift P"],
  ["add-evidence", "evidence.add", "B"],
  ["copy", "keys.copy", "C"],
] as const satisfies readonly (readonly [CanvasAct, string, string])[];

/** Everything that can be done with what is selected, each with its key. */
export function NodeMenu({ at, isAccount, canToggle, act, gather, close }: NodeMenuProps) {
  const { t } = useTranslation();
  if (at === null) return null;
  const item = (name: CanvasAct, words: string, key: string) => (
    <Menu.Item key={name} rightSection={<kbd>{key}</kbd>} onClick={() => act(name)}>
      {words}
    </Menu.Item>
  );
  return (
    // The key that opened it is still on its way when it is open: keys outside do not close it.
    <Menu
      opened
      onClose={close}
      position="bottom-start"
      offset={4}
      returnFocus={false}
      trapFocus
      withInitialFocusPlaceholder={false}
      clickOutsideEvents={["mousedown", "touchstart"]}
    >
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          aria-label={t("keys.menu")}
          className="lh-menu-place"
          style={{ left: at.x, top: at.y }}
        />
      </Menu.Target>
      <Menu.Dropdown aria-label={t("keys.menu")}>
        {canToggle && item("toggle-open", t("keys.openClose"), "O")}
        {isAccount && OF_ACCOUNT.map(([name, words, key]) => item(name, t(words), key))}
        {isAccount && gather && <Menu.Item onClick={gather}>{t("groups.gather")}</Menu.Item>}
        <Menu.Divider />
        {item("enter", t("keys.panel"), "Enter")}
      </Menu.Dropdown>
    </Menu>
  );
}

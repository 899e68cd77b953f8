import {
  IconArrowsJoin,
  IconArrowsSplit,
  IconCircle,
  IconDoorExit,
  IconTransferOut,
  IconUserExclamation,
  type TablerIcon,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Basis } from "../../../backend/api/contract/basics.ts";
import type { AccountRole } from "../../../backend/api/contract/canvas.ts";
import { ROLE_TOKEN } from "../../theme/tokens.ts";

const ICON: Readonly<Record<AccountRole, TablerIcon>> = {
  victim: IconUserExclamation,
  "pass-through": IconTransferOut,
  collector: IconArrowsJoin,
  distributor: IconArrowsSplit,
  exit: IconDoorExit,
  none: IconCircle,
};

/** A role by hue, glyph and word; its line says where the word comes from. */
export function Role({ role, basis }: { role: AccountRole; basis: Basis }) {
  const { t } = useTranslation();
  const Icon = ICON[role];
  return (
    <span className="role" title={t(`basis.${basis}`)}>
      <Icon size={16} stroke={1.5} color={`var(--lh-${ROLE_TOKEN[role]})`} aria-hidden />
      <span className={`basis-${basis}`}>{t(`roles.${role}`)}</span>
    </span>
  );
}

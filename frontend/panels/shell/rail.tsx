import { Tooltip } from "@mantine/core";
import {
  IconBulb,
  IconFileImport,
  IconHome,
  IconLayoutDashboard,
  IconListCheck,
  IconMailForward,
  IconPaperclip,
  IconRoute,
  IconSnowflake,
  IconTopologyStar3,
  IconUserExclamation,
  IconUsers,
  type TablerIcon,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { addressOfPlace, type Place, type PlaceName } from "../../state/navigation.ts";

const ICON: Readonly<Record<PlaceName, TablerIcon>> = {
  home: IconHome,
  overview: IconLayoutDashboard,
  import: IconFileImport,
  findings: IconBulb,
  canvas: IconTopologyStar3,
  trace: IconRoute,
  holds: IconSnowflake,
  requests: IconMailForward,
  victims: IconUserExclamation,
  evidence: IconPaperclip,
  audit: IconListCheck,
  users: IconUsers,
};

/** The screens in order of work; what the role may not do is absent. */
export function Rail({
  places,
  caseId,
  current,
}: {
  places: readonly Place[];
  caseId: string | null;
  current: PlaceName | null;
}) {
  const { t } = useTranslation();
  const firstBelow = caseId === null ? undefined : places.find(({ ofCase }) => !ofCase)?.name;
  return (
    <nav className="rail" aria-label={t("shell.rail")}>
      {places.map(({ name, letter }) => {
        const Icon = ICON[name];
        const word = t(`places.${name}`);
        return (
          <Tooltip key={name} label={`${word} · G ${letter.toUpperCase()}`} position="right" openDelay={300}>
            <Link
              href={addressOfPlace(name, caseId)}
              aria-current={name === current ? "page" : undefined}
              aria-label={word}
              className={name === firstBelow ? "below" : ""}
            >
              <Icon size={20} stroke={1.5} aria-hidden />
              <span className="word">{word}</span>
            </Link>
          </Tooltip>
        );
      })}
    </nav>
  );
}

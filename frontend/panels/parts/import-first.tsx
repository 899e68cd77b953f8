import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { addressOfPlace } from "../../state/navigation.ts";
import { Empty } from "./states.tsx";

interface Props {
  readonly says: string;
  readonly caseId: string;
  readonly tasks: readonly string[];
}

/** What a screen says that has nothing to show before something is imported, and the way there for who may import. */
export function ImportFirst({ says, caseId, tasks }: Props) {
  const { t } = useTranslation();
  return (
    <Empty says={says}>
      {tasks.includes("import-file") && (
        <div>
          <Button component={Link} href={addressOfPlace("import", caseId)}>
            {t("home.toImport")}
          </Button>
        </div>
      )}
    </Empty>
  );
}

import { Button } from "@mantine/core";
import { IconEye, IconEyeOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Failure } from "./states.tsx";
import type { ShowPersonal } from "./use-show-personal.ts";

/** Show, which is audited, and Hide; nothing where this reader may not. */
export function ShowButton({ shown, toggle, error }: ShowPersonal) {
  const { t } = useTranslation();
  const Icon = shown ? IconEyeOff : IconEye;
  return (
    <>
      {toggle && (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={toggle}
          title={shown ? undefined : t("words.showAudited")}
          leftSection={<Icon size={16} stroke={1.5} />}
        >
          {shown ? t("words.hide") : t("words.show")}
        </Button>
      )}
      {error && <Failure error={error} />}
    </>
  );
}

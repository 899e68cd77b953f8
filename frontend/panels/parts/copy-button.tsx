import { ActionIcon, Tooltip } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconCopy } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

/** Copies the whole value; the toast says which. */
export function CopyButton({ value, name }: { value: string; name: string }) {
  const { t } = useTranslation();
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    notifications.show({ message: t("words.copied", { what: name }) });
  };
  const label = t("words.copyWhat", { what: name });
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="ink" size="sm" aria-label={label} onClick={() => void copy()}>
        <IconCopy size={16} stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  );
}

import { Button, FileButton } from "@mantine/core";
import { IconFileImport } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { DropArea } from "../parts/drop-area.tsx";

/** Takes dropped or chosen files, several at once; they are sent one after another. */
export function DropField({ send, busy, choose }: { send: (files: readonly File[]) => void; busy: boolean; choose: string }) {
  const { t } = useTranslation();
  return (
    <DropArea says={t("import.drop")} icon={IconFileImport} drop={({ files }) => send([...files])}>
      <FileButton multiple onChange={send}>
        {(props) => (
          <Button {...props} loading={busy}>
            {choose}
          </Button>
        )}
      </FileButton>
    </DropArea>
  );
}

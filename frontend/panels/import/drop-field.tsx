import { Button, FileButton } from "@mantine/core";
import { IconFileImport } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

/** Takes dropped or chosen files, several at once; they are sent one after another. */
export function DropField({ send, busy, choose }: { send: (files: readonly File[]) => void; busy: boolean; choose: string }) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  return (
    <section
      className="drop"
      aria-label={t("import.drop")}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        send([...event.dataTransfer.files]);
      }}
    >
      <IconFileImport size={20} stroke={1.5} aria-hidden />
      <p>{t("import.drop")}</p>
      <FileButton multiple onChange={send}>
        {(props) => (
          <Button {...props} loading={busy}>
            {choose}
          </Button>
        )}
      </FileButton>
    </section>
  );
}

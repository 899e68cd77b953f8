import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { addressOfPlace } from "../../state/navigation.ts";
import { Frame } from "../parts/frame.tsx";

/** A bank's home: the number on the request opens its own receipts and the upload, nothing else. */
export function UploaderHome() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [id, setId] = useState("");
  return (
    <Frame title={t("uploader.title")}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          go(addressOfPlace("import", id.trim()));
        }}
      >
        <p className="second">{t("uploader.says")}</p>
        <TextInput label={t("cases.number")} required value={id} onChange={(event) => setId(event.currentTarget.value)} />
        <Button type="submit">{t("uploader.go")}</Button>
      </form>
    </Frame>
  );
}

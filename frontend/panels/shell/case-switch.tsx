import { Button, Menu } from "@mantine/core";
import { IconChevronDown, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { addressOfPlace } from "../../state/navigation.ts";
import { useCases } from "../../state/queries.ts";
import { NewCaseDialog } from "./new-case-dialog.tsx";

/** The open case and the way to the officer's others. */
export function CaseSwitch({ caseId, mayOpen }: { caseId: string | null; mayOpen: boolean }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { data } = useCases(true);
  const [creating, setCreating] = useState(false);
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant="default" size="xs" rightSection={<IconChevronDown size={16} stroke={1.5} aria-hidden />}>
            {caseId === null ? t("cases.choose") : t("cases.named", { id: caseId })}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {data?.cases.map(({ id, title }) => (
            <Menu.Item key={id} onClick={() => go(addressOfPlace("home", id))}>
              {id} {title !== id && <span className="third">{title}</span>}
            </Menu.Item>
          ))}
          {mayOpen && <Menu.Divider />}
          {mayOpen && (
            <Menu.Item leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />} onClick={() => setCreating(true)}>
              {t("cases.new")}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <NewCaseDialog opened={creating} close={() => setCreating(false)} />
    </>
  );
}

import { Button, Menu } from "@mantine/core";
import { IconUser } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { UserRow } from "../../../backend/api/contract/session.ts";
import { call } from "../../state/api.ts";
import { usePreferences } from "../../state/preferences.ts";
import { useSelection } from "../../state/selection.ts";

/** Who is signed in, the keys, and the way out. */
export function UserMenu({ user, showKeys }: { user: UserRow; showKeys: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { singleKeys, setSingleKeys, buddhistEra, setBuddhistEra } = usePreferences();
  const leave = useMutation({
    mutationFn: () => call("signOut"),
    onSuccess: (session) => {
      useSelection.getState().select(null);
      client.clear();
      client.setQueryData(["session"], session);
    },
  });
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <Button variant="subtle" size="xs" leftSection={<IconUser size={16} stroke={1.5} aria-hidden />}>
          {user.name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t(`userRoles.${user.role}`)}</Menu.Label>
        <Menu.Item onClick={showKeys}>{t("keys.title")}</Menu.Item>
        <Menu.Item onClick={() => setSingleKeys(!singleKeys)}>{singleKeys ? t("keys.switchOff") : t("keys.switchOn")}</Menu.Item>
        <Menu.Item onClick={() => setBuddhistEra(!buddhistEra)}>
          {buddhistEra ? t("shell.commonEra") : t("shell.buddhistEra")}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => leave.mutate()}>{t("door.signOut")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

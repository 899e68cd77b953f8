import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useUsers } from "../../state/queries.ts";
import { Answered } from "../parts/answered.tsx";
import { DataTable } from "../parts/data-table.tsx";
import { Frame } from "../parts/frame.tsx";
import { InviteDialog } from "./invite-dialog.tsx";

/** Who may sign in and as what. Nothing of any case is here. */
export function UsersScreen() {
  const { t } = useTranslation();
  const query = useUsers();
  const [inviting, setInviting] = useState(false);
  const invite = <Button onClick={() => setInviting(true)}>{t("users.invite")}</Button>;
  return (
    <Frame title={t("places.users")} actions={invite}>
      <Answered query={query}>
        {({ users }) => (
          <DataTable
            label={t("places.users")}
            lines={users}
            lineKey={({ id }) => id}
            columns={[
              { key: "name", head: t("users.name"), cell: ({ name }) => name, sortBy: ({ name }) => name },
              { key: "role", head: t("users.role"), cell: ({ role }) => t(`userRoles.${role}`), sortBy: ({ role }) => role },
              { key: "bank", head: t("users.bank"), cell: ({ bank }) => bank ?? "—" },
              {
                key: "state",
                head: t("users.state"),
                cell: ({ disabled }) => (disabled ? t("users.disabled") : t("users.active")),
              },
            ]}
          />
        )}
      </Answered>
      <InviteDialog opened={inviting} close={() => setInviting(false)} />
    </Frame>
  );
}

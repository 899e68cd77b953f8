import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { placeOfAddress } from "../../state/navigation.ts";
import { useOfficers } from "../../state/queries.ts";

/** Who did something: the sign-in name, the word for whoever works by command line, or the id where it names nobody here. */
export function Officer({ id }: { id: string }) {
  const { t } = useTranslation();
  const [address] = useLocation();
  const { data } = useOfficers(placeOfAddress(address).caseId ?? "");
  const named = data?.officers.find((officer) => officer.id === id)?.name;
  return named ?? (id === "operator" ? t("userRoles.operator") : id);
}

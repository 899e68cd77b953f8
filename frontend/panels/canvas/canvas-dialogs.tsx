import type { CanvasAccount } from "../../../backend/api/contract/canvas.ts";
import { ExpandDialog } from "./expand-dialog.tsx";
import { GroupDialog } from "./group-dialog.tsx";
import { PathDialog } from "./path-dialog.tsx";
import type { Expansion } from "./use-expansion.ts";
import type { useMenu } from "./use-menu.ts";
import type { usePath } from "./use-path.ts";

interface CanvasDialogsProps {
  readonly caseId: string;
  readonly accounts: readonly CanvasAccount[];
  readonly labelOf: (account: string) => string;
  readonly expansion: Expansion;
  readonly path: ReturnType<typeof usePath>;
  readonly menu: ReturnType<typeof useMenu>;
}

/** What the canvas asks before it acts: an expansion, a path, a group. One at a time. */
export function CanvasDialogs({ caseId, accounts, labelOf, expansion, path, menu }: CanvasDialogsProps) {
  return (
    <>
      {expansion.account !== null && (
        <ExpandDialog {...expansion} caseId={caseId} account={expansion.account} label={labelOf(expansion.account)} />
      )}
      {path.asked !== null && <PathDialog {...path} first={path.asked} accounts={accounts} labelOf={labelOf} />}
      {menu.gathering !== null && (
        <GroupDialog caseId={caseId} accounts={menu.gathering} labelOf={labelOf} close={menu.gathered} />
      )}
    </>
  );
}

export const shell = { loading: "กำลังโหลด" };

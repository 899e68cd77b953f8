export const shell = { loading: "正在载入" };

/** Which path between accounts is best. Behind each stand the others, in this order, then ids. */
export const PATH_ORDERS = ["earliest", "money", "hops"] as const;

/** earliest: arrival. money: the least amount on the way is most. hops: fewest payments. */
export type PathOrder = (typeof PATH_ORDERS)[number];

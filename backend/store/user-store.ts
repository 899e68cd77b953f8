import type { User, UserId } from "../domain/user.ts";

/** A secret as kept: its hash alone, with an end. */
export interface StoredSecret {
  readonly hash: string;
  readonly expiresAt: number;
}

export interface UserStore {
  users(): Promise<readonly User[]>;
  user(id: UserId): Promise<User | null>;
  /** Throws conflict when the name is taken, with the fact user when it is the id. passwordHash is an argon2id string. */
  addUser(user: User, passwordHash: string): Promise<void>;
  disableUser(id: UserId, at: number): Promise<void>;
  /** For sign-in: the user of a name with the password hash; null when there is none. */
  credentials(name: string): Promise<{ readonly user: User; readonly passwordHash: string } | null>;

  addSession(user: UserId, secret: StoredSecret): Promise<void>;
  /** The user whose session has this hash and has not ended at `now`. */
  sessionUser(hash: string, now: number): Promise<User | null>;
  endSession(hash: string): Promise<void>;

  /** One set-up secret at a time; taking it uses it up. */
  setSetupSecret(secret: StoredSecret): Promise<void>;
  takeSetupSecret(hash: string, now: number): Promise<boolean>;
  close(): Promise<void>;
}

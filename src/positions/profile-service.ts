import { contentHash } from '../data/content-hash.ts';
import { NotFound } from '../domain/errors.ts';
import type { ProfileVersion } from '../domain/ideal-profile.ts';
import type { ProfileStore } from './profile-store.ts';

export type Profiles = ReturnType<typeof createProfiles>;

/** What a profile says, before it has a version. */
export type ProfileContent = Pick<ProfileVersion, 'name' | 'targets'>;

interface Dependencies {
  readonly profiles: ProfileStore;
  readonly now: () => Date;
}

/** Ideal profiles: what the work asks for, in versions that positions pin. */
export function createProfiles({ profiles, now }: Dependencies) {
  return {
    async listProfiles(): Promise<readonly ProfileVersion[]> {
      return profiles.listNewest();
    },

    /** Throws NotFound when the profile, or that version of it, does not exist. */
    async getProfile(profileId: string, number?: number): Promise<ProfileVersion> {
      const version =
        number === undefined
          ? ((await profiles.findNewest(profileId))?.version ?? null)
          : await profiles.find(profileId, number);
      if (version === null) throw new NotFound(`No profile ${profileId}`);
      return version;
    },

    /** Publishes the profile as its next version; content equal to the newest one stays that version. */
    async publishProfile(
      publishedBy: string,
      profileId: string,
      content: ProfileContent,
      reason: string,
    ): Promise<ProfileVersion> {
      const newest = await profiles.findNewest(profileId);
      const hash = contentHash(content);
      if (newest?.contentHash === hash) return newest.version;
      const version: ProfileVersion = {
        ...content,
        profileId,
        number: (newest?.version.number ?? 0) + 1,
        publishedAt: now(),
        publishedBy,
        reason,
      };
      await profiles.add(version, hash);
      return version;
    },
  };
}

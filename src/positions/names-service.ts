import type { AccountService } from '../accounts/service.ts';
import type { Position, PositionContent } from '../domain/position.ts';
import type { Guides } from '../guides/service.ts';
import type { Profiles } from './profile-service.ts';
import type { EarlierPosition, NamedPosition } from './records.ts';

interface NameParts {
  readonly guides: Guides;
  readonly profiles: Profiles;
  readonly accounts: AccountService;
}

/** A position and how it stood before, with names for what it holds as ids. */
export async function namePosition(
  position: Position,
  { guides, profiles, accounts }: NameParts,
): Promise<NamedPosition & { readonly changes: readonly EarlierPosition[] }> {
  const { changes } = position;
  const people = [position, ...changes].flatMap(({ team }) => team);
  const names = await accounts.namesOf([...new Set([...people, ...changes.map(({ by }) => by)])]);
  const named = async ({ title, place, guide, profile, team }: PositionContent): Promise<NamedPosition> => {
    const [guideVersion, profileVersion] = await Promise.all([
      guides.getGuide(guide.guideId, guide.number),
      profiles.getProfile(profile.profileId, profile.number),
    ]);
    return {
      title,
      place,
      guide: guideVersion,
      profile: profileVersion,
      team: team.flatMap((personId) => names.get(personId) ?? []),
    };
  };
  return {
    ...(await named(position)),
    changes: await Promise.all(
      changes.map(async (change) => ({
        ...(await named(change)),
        at: change.at,
        byName: names.get(change.by) ?? '',
        reason: change.reason,
      })),
    ),
  };
}

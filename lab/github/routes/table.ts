import type { Route } from '../router.ts'
import { commentRoutes } from './comments.ts'
import { commitRoutes } from './commits.ts'
import { comparisonRoutes } from './comparisons.ts'
import { contentRoutes } from './contents.ts'
import { deploymentStatusRoutes } from './deployment-statuses.ts'
import { deploymentRoutes } from './deployments.ts'
import { dispatchRoutes } from './dispatches.ts'
import { environmentRoutes } from './environments.ts'
import { mergeRoutes } from './merges.ts'
import { pullRoutes } from './pulls.ts'
import { refRoutes } from './refs.ts'
import { repositoryRoutes } from './repositories.ts'
import { runRoutes } from './runs.ts'
import { statusRoutes } from './statuses.ts'
import { viewerRoutes } from './viewer.ts'

/** Every operation that the stand-in answers; a test holds it against the vendored description. */
export const routes: readonly Route[] = [
  ...commentRoutes,
  ...commitRoutes,
  ...comparisonRoutes,
  ...contentRoutes,
  ...deploymentRoutes,
  ...deploymentStatusRoutes,
  ...dispatchRoutes,
  ...environmentRoutes,
  ...mergeRoutes,
  ...pullRoutes,
  ...refRoutes,
  ...repositoryRoutes,
  ...runRoutes,
  ...statusRoutes,
  ...viewerRoutes,
]

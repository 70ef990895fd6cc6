import type { QueryClient } from '@tanstack/react-query';
import { type AnyRoute, createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { base } from '../api/place.ts';
import { addresses } from '../app/addresses.ts';
import type { FaceVocabulary } from '../app/face-vocabulary.ts';
import { definitionQuery } from '../app/queries.ts';
import { readListState } from '../list/use-list-state.ts';
import { readFilterSearch } from '../page/filters/filter-state.ts';
import { LoadingState } from '../states/loading-state.tsx';
import { preferredLocale } from '../theme/preferences.ts';
import { AppLayout } from './app-layout.tsx';
import { DesignOutline } from './design-outline.tsx';
import { DesignRoute, DesignsRoute } from './design-route.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { NoAppPage, Root, requireMe, toFirstApp } from './root.tsx';
import { RouteError } from './route-error.tsx';

/** The addresses and what stands at them; every page but the frame is loaded when it is first opened. */
export function routerOf(client: QueryClient, { design: designing }: Pick<FaceVocabulary, 'design'>) {
  const root = createRootRoute({ component: Root });
  const first = createRoute({
    getParentRoute: () => root,
    path: '/',
    beforeLoad: () => toFirstApp(client),
    component: NoAppPage,
  });
  const signIn = createRoute({
    getParentRoute: () => root,
    path: '/sign-in',
    // Only a place within these pages: nobody is led elsewhere by a link.
    validateSearch: ({ from }: Record<string, unknown>) => (typeof from === 'string' && /^\/(?!\/)/.test(from) ? { from } : {}),
    component: lazyRouteComponent(() => import('../sign-in/sign-in-page.tsx'), 'SignInPage'),
  });
  const gallery = createRoute({
    getParentRoute: () => root,
    path: '/gallery',
    component: lazyRouteComponent(() => import('../gallery/gallery-page.tsx'), 'GalleryPage'),
  });
  const app = createRoute({
    getParentRoute: () => root,
    path: '/app/$app',
    beforeLoad: ({ location }) => requireMe(client, location.href),
    loader: ({ params }) => client.ensureQueryData(definitionQuery(params.app)),
    component: AppLayout,
  });
  return createRouter({
    routeTree: root.addChildren([
      first,
      signIn,
      gallery,
      ...designingOf(root, { client, designing }),
      app.addChildren(pagesOf(app)),
    ]),
    basepath: base || '/',
    defaultPreload: 'intent',
    defaultPendingComponent: LoadingState,
    defaultErrorComponent: RouteError,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
  });
}

interface Designing {
  readonly client: QueryClient;
  readonly designing: FaceVocabulary['design'];
}

/** The pages on which apps begin and are designed. */
function designingOf(root: AnyRoute, { client, designing }: Designing) {
  const design = createRoute({
    getParentRoute: () => root,
    path: '/design/$app',
    beforeLoad: ({ location }) => {
      // What draws the page is on its way while it is asked who the reader is.
      designing?.page(preferredLocale()).catch(() => undefined);
      return requireMe(client, location.href);
    },
    pendingComponent: DesignOutline,
    pendingMs: 0,
    pendingMinMs: 0,
    validateSearch: (search: Record<string, unknown>) => (typeof search['part'] === 'string' ? { part: search['part'] } : {}),
    component: DesignRoute,
  });
  const designs = createRoute({
    getParentRoute: () => root,
    path: addresses.designs,
    beforeLoad: ({ location }) => requireMe(client, location.href),
    validateSearch: (search: Record<string, unknown>) => (typeof search['use'] === 'string' ? { use: search['use'] } : {}),
    component: DesignsRoute,
  });
  return [designs, design];
}

/** A page keeps its filters in its address, and what a list does when it is one. */
const readPageState = (search: Record<string, unknown>) => ({ ...readListState(search), ...readFilterSearch(search) });

/** The pages of an app, within its frame. */
function pagesOf(app: AnyRoute) {
  const within = { getParentRoute: () => app };
  return [
    createRoute({
      ...within,
      path: '/',
      validateSearch: readFilterSearch,
      component: lazyRouteComponent(() => import('../page/home-page.tsx'), 'HomePage'),
    }),
    createRoute({
      ...within,
      path: '/page/$page',
      validateSearch: readPageState,
      component: lazyRouteComponent(() => import('../page/page-route.tsx'), 'PageRoute'),
    }),
    createRoute({
      ...within,
      path: '/table/$table',
      validateSearch: readListState,
      component: lazyRouteComponent(() => import('../list/list-page.tsx'), 'ListPage'),
    }),
    createRoute({
      ...within,
      path: '/inbox',
      component: lazyRouteComponent(() => import('../inbox/inbox-page.tsx'), 'InboxPage'),
    }),
    createRoute({
      ...within,
      path: '/tasks',
      component: lazyRouteComponent(() => import('../task/my-tasks-page.tsx'), 'MyTasksPage'),
    }),
    createRoute({
      ...within,
      path: '/bin/$table',
      component: lazyRouteComponent(() => import('../bin/bin-page.tsx'), 'BinPage'),
    }),
    createRoute({
      ...within,
      path: '/table/$table/$id',
      component: lazyRouteComponent(() => import('../record/record-page.tsx'), 'RecordPage'),
    }),
  ];
}

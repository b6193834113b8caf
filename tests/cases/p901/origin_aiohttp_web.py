"""aiohttp's server."""
import pickle

from aiohttp import web

routes = web.RouteTableDef()


async def as_json(request):
    return web.json_response(await request.json())


@routes.post("/jobs")
async def jobs(request):
    return web.Response(text=str(pickle.loads(await request.read())))  # P901 H/H: an HTTP request


async def upload(request: web.Request):
    form = await request.post()
    return web.Response(text=str(pickle.load(form["model"].file)))  # P901 H/H: an HTTP request


async def stream(request):
    data = await request.content.read()
    return web.Response(text=str(pickle.loads(data)))  # P901 H/H: an HTTP request


class Models(web.View):
    async def put(self):
        return web.Response(text=str(pickle.loads(await self.request.read())))  # P901 H/H: an HTTP request


def make():
    app = web.Application()
    app.add_routes(routes)
    app.router.add_post("/stream", stream)
    app.router.add_view("/models", Models)
    return app

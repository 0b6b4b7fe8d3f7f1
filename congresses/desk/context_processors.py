"""What the head of every page shows."""


def masthead(request):
    return {"masthead": {}}

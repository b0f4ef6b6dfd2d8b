"""Signs up, shares a picture and reacts to it, by nothing but the client that was generated; prints what came back as JSON."""

import json
import sys
from io import BytesIO
from pathlib import Path

from quick_photos import AuthenticatedClient, Client
from quick_photos.api.files import files_upload
from quick_photos.api.photos import photos_by_id, photos_create_upload, photos_publish
from quick_photos.api.reactions import reactions_react
from quick_photos.api.users import users_create, users_me
from quick_photos.models import (
    PhotosByIdInput,
    PhotosCreateUploadInput,
    PhotosPublishInput,
    ReactionKind,
    ReactionsReactInput,
    Refusal,
    UsersCreateInput,
)
from quick_photos.types import File

base_url, username, password, picture = sys.argv[1:]
stranger = Client(base_url=base_url, raise_on_unexpected_status=True)


def refused(answer):
    """Returns the reason of a refusal, and which fields are at fault."""
    assert isinstance(answer, Refusal), answer
    data = answer.error.data
    fields = data.fields.to_dict() if data.fields else {}
    return {"reason": data.reason.value, "status": data.http_status, "fields": sorted(fields)}


def look(client, photo_id):
    """Views a photo: the input of a query is a text of JSON."""
    return photos_by_id.sync(client=client, input_=json.dumps(PhotosByIdInput(photo_id=photo_id).to_dict()))


account = UsersCreateInput(username=username, password=password)
session = users_create.sync(client=stranger, body=account).result.data.session
anna = AuthenticatedClient(base_url=base_url, token=session.access_token, raise_on_unexpected_status=True)

content = Path(picture).read_bytes()
announced = PhotosCreateUploadInput(content_type="image/png", byte_length=len(content))
ticket = photos_create_upload.sync(client=anna, body=announced).result.data
sent = files_upload.sync_detailed(ticket.upload_id, client=anna, body=File(payload=BytesIO(content)))
published = photos_publish.sync(client=anna, body=PhotosPublishInput(upload_id=ticket.upload_id, caption="From Python"))
photo_id = published.result.data.photo_id
reactions_react.sync(client=anna, body=ReactionsReactInput(photo_id=photo_id, kind=ReactionKind.HEART))
photo = look(anna, photo_id).result.data

print(
    json.dumps(
        {
            "upload": sent.status_code,
            "photo": photo.to_dict(),
            "mine": photo.reactions.mine.value,
            "year": photo.created_at.year,
            "unknown": refused(look(stranger, "nothing")),
            "invalid": refused(users_create.sync(client=stranger, body=UsersCreateInput(username="a", password="b"))),
            "stranger": refused(users_me.sync(client=AuthenticatedClient(base_url=base_url, token="none"))),
        }
    )
)

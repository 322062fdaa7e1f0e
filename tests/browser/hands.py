"""An article at the review desk, and a clerk's hands on the keys."""

from playwright.sync_api import Locator, Page, expect

from directives.models import Document
from tests.builders import NOW
from tests.conftest import Cast
from tracker.services import documents

ARTICLE = """ỦY BAN NHÂN DÂN TỈNH
THÔNG BÁO
Kết luận của Chủ tịch Ủy ban nhân dân tỉnh tại phiên họp thường kỳ tháng 11 năm 2026

Ngày 20 tháng 11 năm 2026, Chủ tịch Ủy ban nhân dân tỉnh chủ trì phiên họp thường kỳ. Sau khi nghe báo cáo và các ý kiến phát biểu, Chủ tịch kết luận như sau:

Trong tháng qua, Chủ tịch Ủy ban nhân dân tỉnh cho rằng vẫn còn một số hạn chế, tồn tại cần sớm được khắc phục. Quyền lực phải được ràng buộc bằng trách nhiệm.

Tháng trước, Chủ tịch đã yêu cầu Sở Y tế rà soát công tác phòng, chống dịch và Sở đã hoàn thành.

Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:
1. Sở Y tế xây dựng kế hoạch phòng, chống dịch mùa đông, hoàn thành trước ngày 05/12/2026.
2. Sở Tài chính bố trí kinh phí phòng, chống dịch trước ngày 10/12/2026.
3. Sở Y tế kiểm tra việc mua sắm thuốc tại các cơ sở khám, chữa bệnh.
4. Bệnh viện tỉnh bổ sung giường bệnh cho khoa hồi sức.
5. Sở Tài chính thẩm định dự toán sửa chữa trạm y tế.
6. Các cơ quan liên quan tăng cường tuyên truyền về tiêm chủng đến người dân.
7. Sở Y tế báo cáo kết quả tiêm chủng trước ngày 15/12/2026.
8. Sở Tài chính quyết toán nguồn kinh phí năm 2025.
9. Bệnh viện tỉnh công khai giá dịch vụ khám bệnh.
10. Sở Y tế tổ chức tập huấn cho cán bộ y tế xã.
11. Sở Y tế mời chuyên gia tham gia tập huấn.
12. Sở Tài chính hướng dẫn các huyện lập dự toán năm 2027.
13. Bệnh viện tỉnh lắp đặt hệ thống xử lý nước thải trước ngày 20/12/2026.
14. Sở Y tế công bố đường dây nóng.
15. Sở Tài chính kiểm kê tài sản công trước ngày 31/12/2026.
16. Bệnh viện tỉnh rà soát danh mục thuốc thiết yếu.
17. Sở Y tế cấp phép cho các phòng khám đủ điều kiện.
18. Sở Tài chính trình phương án tự chủ của các đơn vị sự nghiệp.
19. Sở Y tế tổng hợp, báo cáo Ủy ban nhân dân tỉnh kết quả thực hiện trước ngày 25/12/2026.
"""


class Hands:
    """Presses keys at the desk and counts them, every letter too."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.pressed = 0

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)
            self.pressed += 1

    def current(self) -> Locator:
        return self.page.locator(".card-d.is-current")

    def judge(self, *keys: str, says: str = "") -> None:
        """Press what judges the card in focus, of which `says` are some words, and see the hand go on."""
        judged = self.current()
        expect(judged).to_contain_text(says)
        at = judged.get_attribute("id")
        self.press(*keys)
        expect(self.page.locator(f"#{at}")).not_to_have_attribute("data-state", "open")

    def at_field(self, name: str) -> None:
        expect(self.page.locator(f"[name={name}]").first).to_be_focused()


def article(cast: Cast, text: str = ARTICLE) -> Document:
    document, _is_new = documents.take_in(text.encode(), "bai.txt", by=cast.clerk, now=NOW)
    documents.read(document.readings.get().pk, NOW)
    document.refresh_from_db()
    return document


def at_desk(hands: Hands, live: str, source: Document) -> Hands:
    hands.page.goto(f"{live}/documents/{source.pk}/review/")
    return hands

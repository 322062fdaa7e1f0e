"""The columns of annex tables, by the names that headers give them. Each table proves the columns that it has."""

from directives.extraction.packs.entries import Column

_FLOOD = (
    "TT | Nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời hạn | Sản phẩm\n"
    "1 | Lập bản đồ vùng ngập của từng xã | Sở Xây dựng | Ủy ban nhân dân các xã | Tháng 6/2024 | Bản đồ"
)
_HEALTH = (
    "STT | Nội dung công việc | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành | Kết quả | Ghi chú\n"
    "1 | Kiểm tra kho thuốc của các bệnh viện | Sở Y tế | Sở Tài chính | Trước ngày 15/6/2024 | Biên bản | Đột xuất"
)
_SCHOOL = (
    "Số TT | Nhiệm vụ cụ thể | Chủ trì | Phối hợp | Thời gian thực hiện | Sản phẩm đầu ra | Căn cứ\n"
    "1 | Sửa mái các trường học sau bão | Sở Giáo dục và Đào tạo | Sở Xây dựng | Tháng 6/2024 | Hồ sơ | Thông báo 3"
)
_DIGITAL = (
    "Số thứ tự | Nội dung | Đơn vị thực hiện | Các đơn vị phối hợp | Tiến độ | Kết quả đầu ra | Nguồn lực\n"
    "1 | Nâng cấp cổng dịch vụ công | Sở Tư pháp | Sở Tài chính | Tháng 6/2024 | Cổng mới | Ngân sách"
)
_ROADS = (
    "STT | Tên nhiệm vụ | Cơ quan thực hiện | Cơ quan, đơn vị phối hợp | Thời hạn hoàn thành | Dự kiến sản phẩm | Kinh phí\n"
    "1 | Trải nhựa tuyến đường liên xã | Sở Xây dựng | Sở Tài chính | Tháng 6/2024 | Tuyến đường | 3 tỷ đồng"
)
_FOREST = (
    "STT | Nhiệm vụ, giải pháp | Cơ quan, đơn vị chủ trì | Đơn vị cùng phối hợp | Hoàn thành | Hình thức văn bản | Cơ sở pháp lý\n"
    "1 | Đóng cửa các trạm cưa xẻ trái phép | Công an tỉnh | Sở Tài chính | Tháng 6/2024 | Quyết định | Luật Lâm nghiệp"
)
_LABOUR = (
    "TT | Công việc | Trách nhiệm thực hiện | Phối hợp thực hiện | Thời gian | Tên sản phẩm | Người theo dõi\n"
    "1 | Mở phiên giao dịch việc làm tại các huyện | Sở Nội vụ | Sở Tài chính | Tháng 6/2024 | Phiên giao dịch | Văn phòng"
)
_TAX = (
    "TT | Nội dung nhiệm vụ | Cơ quan chịu trách nhiệm | Cùng thực hiện | Hạn hoàn thành | Kết quả dự kiến\n"
    "1 | Thu hồi nợ đọng thuế đất | Cục Thuế | Sở Tài chính | Tháng 6/2024 | Danh sách đã thu"
)
_WATER = (
    "TT | Hoạt động | Đầu mối | Đơn vị liên quan | Thời điểm hoàn thành | Đầu ra\n"
    "1 | Nạo vét kênh chính | Sở Xây dựng | Sở Tài chính | Tháng 6/2024 | Kênh thông"
)
_MARKET = (
    "TT | Đầu việc | Phân công thực hiện | Cơ quan liên quan | Mốc thời gian | Kết quả/sản phẩm\n"
    "1 | Di dời chợ cóc ven quốc lộ | Sở Công Thương | Sở Tài chính | Tháng 6/2024 | Mặt bằng sạch"
)
_PARTY = (
    "TT | Nội dung chỉ đạo | Đơn vị tham mưu | Phối hợp | Thời gian trình | Sản phẩm\n"
    "1 | Soạn đề án tinh gọn tổ chức | Sở Nội vụ | Sở Tài chính | Tháng 6/2024 | Đề án"
)
_PORT = (
    "TT | Giải pháp | Đơn vị chịu trách nhiệm | Phối hợp | Lộ trình | Sản phẩm\n"
    "1 | Mở làn xanh cho hàng tươi sống | Cục Hải quan | Sở Tài chính | Tháng 6/2024 | Quy trình"
)
_COURT = (
    "TT | Nhiệm vụ được giao | Đơn vị phụ trách | Phối hợp | Ngày hoàn thành | Sản phẩm\n"
    "1 | Thi hành dứt điểm các bản án tồn đọng | Sở Tư pháp | Sở Tài chính | Tháng 6/2024 | Báo cáo"
)
_FISH = (
    "TT | Nội dung thực hiện | Phụ trách | Phối hợp | Hạn | Sản phẩm\n"
    "1 | Lắp thiết bị giám sát hành trình trên tàu cá | Sở Công Thương | Sở Tài chính | Tháng 6/2024 | Thiết bị"
)

_REPORTS = (
    "STT | Tên báo cáo | Đơn vị báo cáo | Nơi nhận báo cáo | Thời hạn gửi\n"
    "1 | Báo cáo số ca sốt xuất huyết của các xã | Sở Y tế | Thanh tra tỉnh | Trước ngày 15/6/2024"
)
_FORMS = (
    "STT | Loại báo cáo | Cơ quan báo cáo | Đơn vị nhận báo cáo | Thời hạn gửi\n"
    "1 | Báo cáo số ca sốt xuất huyết của các xã | Sở Y tế | Thanh tra tỉnh | Trước ngày 15/6/2024"
)
COLUMNS = (
    Column("tt", "number", _FLOOD),
    Column("stt", "number", _HEALTH),
    Column("số tt", "number", _SCHOOL),
    Column("số thứ tự", "number", _DIGITAL),
    Column("nhiệm vụ", "action", _FLOOD),
    Column("nội dung công việc", "action", _HEALTH),
    Column("nhiệm vụ cụ thể", "action", _SCHOOL),
    Column("nội dung", "action", _DIGITAL),
    Column("tên nhiệm vụ", "action", _ROADS),
    Column("nhiệm vụ, giải pháp", "action", _FOREST),
    Column("công việc", "action", _LABOUR),
    Column("nội dung nhiệm vụ", "action", _TAX),
    Column("hoạt động", "action", _WATER),
    Column("đầu việc", "action", _MARKET),
    Column("nội dung chỉ đạo", "action", _PARTY),
    Column("giải pháp", "action", _PORT),
    Column("nhiệm vụ được giao", "action", _COURT),
    Column("nội dung thực hiện", "action", _FISH),
    Column("đơn vị chủ trì", "lead", _FLOOD),
    Column("cơ quan chủ trì", "lead", _HEALTH),
    Column("chủ trì", "lead", _SCHOOL),
    Column("đơn vị thực hiện", "lead", _DIGITAL),
    Column("cơ quan thực hiện", "lead", _ROADS),
    Column("cơ quan, đơn vị chủ trì", "lead", _FOREST),
    Column("trách nhiệm thực hiện", "lead", _LABOUR),
    Column("cơ quan chịu trách nhiệm", "lead", _TAX),
    Column("đầu mối", "lead", _WATER),
    Column("phân công thực hiện", "lead", _MARKET),
    Column("đơn vị tham mưu", "lead", _PARTY),
    Column("đơn vị chịu trách nhiệm", "lead", _PORT),
    Column("đơn vị phụ trách", "lead", _COURT),
    Column("phụ trách", "lead", _FISH),
    Column("đơn vị phối hợp", "partner", _FLOOD),
    Column("cơ quan phối hợp", "partner", _HEALTH),
    Column("phối hợp", "partner", _SCHOOL),
    Column("các đơn vị phối hợp", "partner", _DIGITAL),
    Column("cơ quan, đơn vị phối hợp", "partner", _ROADS),
    Column("đơn vị cùng phối hợp", "partner", _FOREST),
    Column("phối hợp thực hiện", "partner", _LABOUR),
    Column("cùng thực hiện", "partner", _TAX),
    Column("đơn vị liên quan", "partner", _WATER),
    Column("cơ quan liên quan", "partner", _MARKET),
    Column("thời hạn", "time", _FLOOD),
    Column("thời gian hoàn thành", "time", _HEALTH),
    Column("thời gian thực hiện", "time", _SCHOOL),
    Column("tiến độ", "time", _DIGITAL),
    Column("thời hạn hoàn thành", "time", _ROADS),
    Column("hoàn thành", "time", _FOREST),
    Column("thời gian", "time", _LABOUR),
    Column("hạn hoàn thành", "time", _TAX),
    Column("thời điểm hoàn thành", "time", _WATER),
    Column("mốc thời gian", "time", _MARKET),
    Column("thời gian trình", "time", _PARTY),
    Column("lộ trình", "time", _PORT),
    Column("ngày hoàn thành", "time", _COURT),
    Column("hạn", "time", _FISH),
    Column("sản phẩm", "product", _FLOOD),
    Column("kết quả", "product", _HEALTH),
    Column("sản phẩm đầu ra", "product", _SCHOOL),
    Column("kết quả đầu ra", "product", _DIGITAL),
    Column("dự kiến sản phẩm", "product", _ROADS),
    Column("hình thức văn bản", "product", _FOREST),
    Column("tên sản phẩm", "product", _LABOUR),
    Column("kết quả dự kiến", "product", _TAX),
    Column("đầu ra", "product", _WATER),
    Column("kết quả/sản phẩm", "product", _MARKET),
    Column("ghi chú", "note", _HEALTH),
    Column("căn cứ", "note", _SCHOOL),
    Column("nguồn lực", "note", _DIGITAL),
    Column("kinh phí", "note", _ROADS),
    Column("cơ sở pháp lý", "note", _FOREST),
    Column("người theo dõi", "note", _LABOUR),
    Column("tên báo cáo", "action", _REPORTS),
    Column("loại báo cáo", "action", _FORMS),
    Column("đơn vị báo cáo", "lead", _REPORTS),
    Column("cơ quan báo cáo", "lead", _FORMS),
    Column("nơi nhận báo cáo", "note", _REPORTS),
    Column("đơn vị nhận báo cáo", "note", _FORMS),
)
